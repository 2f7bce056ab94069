#include "generator/rendering/script_squeeze.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

std::string squeezed(std::string_view script) {
  return squeezed_script(script).value_or("not understood");
}

TEST(SqueezedScript, LosesCommentsAndBlanksThatPartNothing) {
  EXPECT_EQ(squeezed("// Adds.\nconst add = (a, b) => {\n  /* both */ return a + b;\n};\n"),
            "const add=(a,b)=>{return a+b;};\n");
  EXPECT_EQ(squeezed("f(\n  a,\n  b,\n);\nlet { c, } = d;\n"), "f(a,b);let{c}=d;\n");
}

TEST(SqueezedScript, KeepsBlanksThatPartWordsAndSigns) {
  EXPECT_EQ(squeezed("a + +b - -c + ++d"), "a+ +b- -c+ ++d\n");
  EXPECT_EQ(squeezed("typeof x in y, 1 .toFixed(), 案 in 件"),
            "typeof x in y,1 .toFixed(),案 in 件\n");
  EXPECT_EQ(squeezed("a / /b/.c * d"), "a/ /b/.c*d\n");
}

TEST(SqueezedScript, KeepsLineEndsThatMayEndAStatement) {
  EXPECT_EQ(squeezed("a = b\nc()\nreturn\nd"), "a=b\nc()\nreturn\nd\n");
  EXPECT_EQ(squeezed("a /* first\nsecond */ b"), "a\nb\n");
  EXPECT_EQ(squeezed("i++\n\n\nj"), "i++\nj\n");
}

TEST(SqueezedScript, LeavesStringsTemplatesAndRegularExpressionsAlone) {
  for (const std::string_view text :
       {R"("a  //  \" b")", R"('/*  */ \' ,) ')", "`a  ${b}  // c\n  d`",
        "`${f({a:`x  ${y}  z`})}  `", R"(/[/"'  ]  \/  `/g)", R"(x=/  "/)", R"(return/  '/)",
        R"([/  "/,/  '/])", R"(a/b/c,"  ")", R"(a.in/b,"  "/c)", R"(f()/2,"  ")"}) {
    EXPECT_EQ(squeezed(text), std::string(text) + "\n");
  }
}

TEST(SqueezedScript, IsNotThereForWhatIsNotUnderstood) {
  for (const std::string_view text : {"\"open\nstring\"", "'open", "`open", "`${open", "/*open",
                                      "x = /open\n/", "if (a) /\"/.b()"}) {
    EXPECT_FALSE(squeezed_script(text).has_value()) << text;
  }
}

TEST(SqueezedScript, SqueezedAgainIsTheSame) {
  const std::string once =
      squeezed("let a = `x ${ b + { c : 1 } } y`;\nif (a) {\n  d\n}\nelse e\n");
  EXPECT_EQ(once, "let a=`x ${b+{c:1}} y`;if(a){d}\nelse e\n");
  EXPECT_EQ(squeezed(once), once);
}

}  // namespace
}  // namespace kokai
