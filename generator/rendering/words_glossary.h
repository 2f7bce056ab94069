#pragma once

// Words of the glossary and its links; see words.h.

#define KOKAI_GLOSSARY_WORDS(WORD)
