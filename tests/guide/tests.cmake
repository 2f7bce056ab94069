# The staff's handbook, done: every command in it, in its order.
add_test(NAME guide.commands
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/guide_test.py)
set_tests_properties(guide.commands PROPERTIES TIMEOUT 600)
