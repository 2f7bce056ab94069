# What others fetch, read by programs that are not ours: Debian's own Python has their modules.
find_program(KOKAI_DEBIAN_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
foreach(name feeds ledger open_data sqlite)
  add_test(NAME data.${name}
           COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                   ${KOKAI_DEBIAN_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/${name}_test.py)
  set_tests_properties(data.${name} PROPERTIES TIMEOUT 300)
endforeach()
