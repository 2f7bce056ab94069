add_subdirectory(${CMAKE_CURRENT_LIST_DIR})
fuzz_target(search rendering)
