// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/golden_files.h"

#include <fstream>
#include <sstream>

namespace banso::golden {

std::filesystem::path GoldenFiles::exchangeFile(std::size_t number, const char* part) const {
    const std::string digits = std::to_string(100 + number).substr(1);
    return m_folder / ("exchange" + digits + "." + part + ".ndjson");
}

void GoldenFiles::putExchanges(const std::vector<Exchange>& exchanges) const {
    for (std::size_t i = 0; i < exchanges.size(); ++i) {
        writeFile(exchangeFile(i + 1, "request"), exchanges[i].request);
        writeFile(exchangeFile(i + 1, "answer"), exchanges[i].answer);
    }
}

std::vector<Exchange> GoldenFiles::exchanges() const {
    std::vector<Exchange> exchanges;
    while (std::filesystem::exists(exchangeFile(exchanges.size() + 1, "request"))) {
        const std::size_t number = exchanges.size() + 1;
        exchanges.push_back(
            {readFile(exchangeFile(number, "request")), readFile(exchangeFile(number, "answer"))});
    }
    return exchanges;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    BANSO_ASSERT(in.good());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void writeFile(const std::filesystem::path& path, std::string_view text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    BANSO_ASSERT(out.good());
}

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

sync::HubHello helloOf(std::string_view answer) {
    const auto line = json::Document::parse(answer.substr(0, answer.find('\n')));
    BANSO_ASSERT(line.has_value());
    auto hello = sync::decodeHubHello(line->root().find("hello").value());
    BANSO_ASSERT(hello.has_value());
    return std::move(*hello);
}

std::string recordLine(std::string_view kind, RecordId id, const sync::RecordState& state) {
    json::Writer writer;
    writer.beginObject().member("rev", std::int64_t{1}).member("k", kind).member("r", id.text());
    writer.member("version", state.version()).memberRaw("versions", state.encodeVersions());
    return writer.memberRaw("units", state.encodeUnits()).endObject().take();
}

std::vector<sync::WholeRecord> readRecords(const std::filesystem::path& path) {
    std::vector<sync::WholeRecord> records;
    for (const std::string& line : linesOf(readFile(path))) {
        const auto document = json::Document::parse(line);
        BANSO_ASSERT(document.has_value());
        auto record = sync::decodeWholeRecord(document->root());
        BANSO_ASSERT(record.has_value());
        records.push_back(std::move(*record));
    }
    return records;
}

void settle(Database& database) {
    // Pages as small as these make a file of fifty tables a third as large.
    database.execute(
        "PRAGMA journal_mode=DELETE; PRAGMA page_size=1024; VACUUM; PRAGMA journal_mode=WAL;");
}

}  // namespace banso::golden
