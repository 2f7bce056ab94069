# The checks over the whole tree, and the tests that see each of them fail on a planted fault.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

foreach(check layers banned format)
  add_test(NAME checks.${check} COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/check --only ${check})
  set_tests_properties(checks.${check} PROPERTIES LABELS "fast;checks")
endforeach()

foreach(script check check_layers check_banned)
  add_test(NAME checks.the_check_of_${script}
           COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/checks/test_${script}.py)
  set_tests_properties(checks.the_check_of_${script} PROPERTIES LABELS "fast;checks")
endforeach()

# Every header compiles alone, twice in one file. Not part of `all`; the test builds it.
get_property(alone GLOBAL PROPERTY KOKAI_ALONE)
add_custom_target(headers_alone DEPENDS ${alone})
add_test(NAME checks.headers_alone
         COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target headers_alone)
set_tests_properties(checks.headers_alone PROPERTIES LABELS checks RESOURCE_LOCK build TIMEOUT 1200)
