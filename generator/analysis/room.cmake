# The table of laws travels inside the program as a raw string literal.
set(laws_source ${PROJECT_BINARY_DIR}/generated/laws_data.cpp)
set(laws_path ${PROJECT_SOURCE_DIR}/generator/analysis/data/laws.tsv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${laws_path})
file(READ ${laws_path} laws_rows)
set(laws_text "#include \"generator/analysis/citations/law_table.h\"\n\nnamespace kokai {\n")
string(APPEND laws_text "\nconst std::string_view kLawsTable = R\"laws(${laws_rows})laws\";\n\n}  // namespace kokai\n")
file(CONFIGURE OUTPUT ${laws_source} CONTENT "@laws_text@" @ONLY)
target_sources(kokai_analysis PRIVATE ${laws_source})
