// What the leak sanitizer finds in libraries that are not ours and cannot be mended here.

// libxlsxwriter 1.1 copies the formula of a list of choices twice and frees one of the two: some
// 20 bytes a list and workbook.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:lxw_strdup\n"; }
