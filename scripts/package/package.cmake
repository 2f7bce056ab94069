# What an installed kokai is made of, and the .deb by CPack. Built by scripts/build-package, which
# also writes what the program itself says: manual pages, completion and the list of parts.
include(GNUInstallDirs)

set(written ${PROJECT_BINARY_DIR}/package)
add_custom_target(package_files
                  COMMAND ${PROJECT_SOURCE_DIR}/scripts/package/write-files $<TARGET_FILE:kokai> ${written} ${PROJECT_VERSION}
                  DEPENDS kokai COMMENT "Manual pages, completion, list of parts" VERBATIM)

install(TARGETS kokai RUNTIME)
install(DIRECTORY themes/ DESTINATION ${CMAKE_INSTALL_DATADIR}/kokai/themes)
install(DIRECTORY scripts/samples/ DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples USE_SOURCE_PERMISSIONS)
install(FILES README.md README.en.md THIRD_PARTY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES scripts/package/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES scripts/package/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME kokai)
install(DIRECTORY ${written}/share/ DESTINATION ${CMAKE_INSTALL_DATADIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kokai)
set(CPACK_PACKAGE_CONTACT "kokai contributors <kokai@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "static site generator for published privacy impact assessments")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Japanese municipalities assess and publish how they handle files that hold
individual numbers. kokai turns these assessments, written in Markdown, into a
searchable and accessible archive of plain files: pages, data and downloads.
It also runs the periods in which residents send opinions.")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nginx, minisign")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE
    GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
