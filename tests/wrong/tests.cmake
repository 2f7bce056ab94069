# Every message of every room has a wrong document, and every wrong document is told.
find_package(Python3 3.9 COMPONENTS Interpreter REQUIRED)
add_test(NAME wrong.every_message
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/wrong_test.py)
set_tests_properties(wrong.every_message PROPERTIES TIMEOUT 300 LABELS fast)
