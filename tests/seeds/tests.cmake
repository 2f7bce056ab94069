# The independent proof of the importer: the checker's own tests, the five real documents, the texts with the same dirt.
find_package(Python3 3.9 COMPONENTS Interpreter REQUIRED)

add_test(NAME seeds.loss_check COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/loss_check_test.py)
add_test(NAME seeds.judging COMMAND Python3::Interpreter ${CMAKE_CURRENT_LIST_DIR}/importing_test.py)
set_tests_properties(seeds.loss_check seeds.judging PROPERTIES LABELS fast)

add_test(NAME seeds.facts
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/seeds_test.py)
set_tests_properties(seeds.facts PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")

add_test(NAME seeds.names
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/names_test.py)
set_tests_properties(seeds.names PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")

add_test(NAME dirt.facts
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/../dirt/dirt_test.py)
