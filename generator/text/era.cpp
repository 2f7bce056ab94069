#include "generator/text/era.h"

namespace kokai {
namespace {

constexpr Era kEras[] = {
    {"令和", 'r', 2018, {2019, 5, 1}, {9999, 12, 31}},
    {"平成", 'h', 1988, {1989, 1, 8}, {2019, 4, 30}},
    {"昭和", 's', 1925, {1926, 12, 25}, {1989, 1, 7}},
    {"大正", 't', 1911, {1912, 7, 30}, {1926, 12, 24}},
    {"明治", 'm', 1867, {1873, 1, 1}, {1912, 7, 29}},
};

}  // namespace

std::span<const Era> eras() { return kEras; }

}  // namespace kokai
