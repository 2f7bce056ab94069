#include <filesystem>
#include <iostream>

#include <unistd.h>

#include "generator/commands/build_settings.h"
#include "generator/commands/commands.h"
#include "generator/commands/round_of_content.h"
#include "generator/files/publication.h"
#include "generator/intake/opinions/answer_book.h"
#include "generator/intake/opinions/round_files.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;

constexpr Option kOptions[] = {
    kContentOption,
    kMunicipalityOfRound,
    kRoundOption,
    {"--format",
     {"形式", "FORMAT"},
     {"xlsx(表計算ソフトの表一つ、既定)か csv(意見と回答の二つのファイル)",
      "xlsx (one workbook, the default) or csv (two files)"}},
    {"--out",
     {"ファイル", "FILE"},
     {"書き出すファイル(既定: 意見聴取の名前に .xlsx か .csv)",
      "file to write (default: the round's name with .xlsx or .csv)"}},
};

constexpr Bilingual kMore = {
    "意見の公開区分と回答を、表計算ソフトで書くための表です。灰色の欄は書き換えられません。\n"
    "「似た意見」は、文の似ている意見の番号です。一つの回答にまとめるかは、読んで決めてください。\n"
    "回答は「回答」の表に一行ずつ書き、意見の「回答」の欄か「意見の番号」のどちらかでつなぎます。\n"
    "書き終わったら kokai import answers で戻します。\n"
    "\n"
    "例: kokai export opinions --content content --municipality 990019 --round 2026-juminzei\n",
    "A table for staff to decide what is published of each opinion and to write answers. Grey "
    "cells\n"
    "cannot be changed. 似た意見 lists opinions with like words; whether one answer serves them "
    "is\n"
    "for you to decide. An answer is a row of the sheet 回答, joined by the column 回答 of the\n"
    "opinions or by its own 意見の番号. kokai import answers brings it back.\n"
    "\n"
    "Example: kokai export opinions --content content --municipality 990019 --round "
    "2026-juminzei\n"};

constexpr Bilingual kNotAFormat = {"--format「{0}」は使えません。xlsx か csv を指定してください。",
                                   "There is no --format \"{0}\". Say xlsx or csv."};
constexpr Bilingual kFaulty = {
    "意見の表か回答に誤りがあるため、書き出していません。直してから、もう一度実行してください。",
    "Opinions or answers have errors; nothing was written. Mend them and run again."};
constexpr Bilingual kThere = {
    "{0} が、すでにあります。書き込み済みの回答を消さないよう、何もしていません。"
    "--out で別の名前を指定してください。",
    "{0} is there already and may hold answers; nothing was done. Name another file with --out."};
constexpr Bilingual kMade = {"書き出しました: {0}(意見 {1}件、回答 {2}件)",
                             "Written: {0} ({1} opinions, {2} answers)"};

/// The second file of --format csv: iken.csv and iken-answers.csv.
std::string answers_beside(const std::string& file) {
  fs::path path = file;
  const std::string ending = path.extension().string();
  path.replace_filename(path.stem().string() + "-answers" + ending);
  return path.string();
}

Status write_files(const AnsweredRound& round, const std::string& title, const std::string& format,
                   const std::string& file) {
  if (format == "csv") {
    Status written = write_file_whole(file, sheet_as_csv(opinion_sheet(round)));
    if (!written.ok()) return written;
    return write_file_whole(answers_beside(file), sheet_as_csv(answer_sheet(round)));
  }
  const Result<std::string> bytes = book_as_workbook(round, title);
  if (!bytes.ok()) return bytes.failure();
  return write_file_whole(file, bytes.value());
}

int run_export(const Arguments& arguments) {
  const std::string format = arguments.get("--format", "xlsx");
  if (format != "xlsx" && format != "csv") {
    complain(arguments, kNotAFormat, {format});
    return kUsage;
  }
  const std::optional<RoundOfContent> round = find_round(arguments);
  if (!round) return kFaults;
  const std::string file = arguments.get("--out", round->facts().id + "." + format);
  std::error_code error;
  for (const std::string& one : {file, answers_beside(file)}) {
    if (!fs::exists(one, error)) continue;
    complain(arguments, kThere, {one});
    return kFaults;
  }
  Findings findings;
  const Result<AnsweredRound> answered = read_answered_round(round->folder, findings);
  if (!answered.ok()) return report_failure(arguments, answered.failure());
  if (findings.has_errors()) {
    findings.sort();
    std::cerr << print_findings(findings, print_options(arguments, STDERR_FILENO, ""));
    complain(arguments, kFaulty, {});
    return kFaults;
  }
  const Status written = write_files(answered.value(), round->facts().title, format, file);
  if (!written.ok()) return report_failure(arguments, written.failure());
  std::cout << in(kMade, arguments.language,
                  {file, std::to_string(answered.value().table.rows.size()),
                   std::to_string(answered.value().answers.size())})
            << '\n';
  return kFine;
}

}  // namespace

extern constinit const Command kExportOpinions = {
    "export opinions",
    {"意見と回答を、職員が書き込む表に書き出します。",
     "Writes opinions and answers into a workbook for staff to fill in."},
    {},
    kOptions,
    kMore,
    run_export};

}  // namespace kokai
