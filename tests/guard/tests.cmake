# How much of what is planted the guard finds: made-up opinions, fixed seeds.
add_executable(test_guard ${CMAKE_CURRENT_LIST_DIR}/made_up.cpp ${CMAKE_CURRENT_LIST_DIR}/recall_test.cpp)
target_link_libraries(test_guard PRIVATE kokai_intake GTest::gmock GTest::gtest_main)
gtest_discover_tests(test_guard TEST_PREFIX "guard." DISCOVERY_TIMEOUT 60)
