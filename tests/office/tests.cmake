# Workbooks between kokai and LibreOffice, which is started as a program.
add_executable(test_office ${CMAKE_CURRENT_LIST_DIR}/office_test.cpp ${CMAKE_CURRENT_LIST_DIR}/../support/leaks_of_others.cpp)
target_link_libraries(test_office PRIVATE kokai_formats GTest::gmock GTest::gtest_main)
add_test(NAME office.workbooks COMMAND test_office)
set_tests_properties(office.workbooks PROPERTIES TIMEOUT 600 SKIP_REGULAR_EXPRESSION "SKIPPED")
add_test(NAME office.answers
         COMMAND ${CMAKE_COMMAND} -E env KOKAI=$<TARGET_FILE:kokai>
                 $<TARGET_FILE:Python3::Interpreter> ${CMAKE_CURRENT_LIST_DIR}/answers_test.py)
set_tests_properties(office.answers PROPERTIES TIMEOUT 600)
