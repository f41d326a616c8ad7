// SPDX-License-Identifier: Apache-2.0
// The ordinary tests' way to run a fuzz target: its whole corpus, and cheap changes of it that are
// the same each time.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/fuzz_target.h"

namespace {

using Dice = std::mt19937;

std::vector<std::string> readCorpus(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

std::size_t below(Dice& dice, std::size_t end) {
    return end == 0 ? 0 : dice() % end;
}

/// One change as a broken network, an older program or an attacker would make it.
void change(std::string& text, const std::vector<std::string>& seeds, Dice& dice) {
    static constexpr std::array<std::string_view, 12> kPieces{
        "\"", "\\", "{", "[", "]}", ",", "\r\n", "\xE3", "-1", "9007199254740993", "null", "\xFF"};
    const std::size_t at = below(dice, text.size() + 1);
    const std::size_t size = below(dice, 1 + std::min<std::size_t>(text.size() - at, 32));
    const std::string& other = seeds[below(dice, seeds.size())];
    switch (dice() % 7) {
        case 0:
            text.resize(at);
            break;
        case 1:
            text.erase(at, size);
            break;
        case 2:
            text.insert(at, text.substr(at, size));
            break;
        case 3:
            text.insert(at, kPieces[below(dice, kPieces.size())]);
            break;
        case 4:
            text.replace(at, size, other.substr(below(dice, other.size()), 32));
            break;
        case 5:
            text.insert(at, 1, static_cast<char>(dice() % 256));
            break;
        default:
            if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << dice() % 8));
    }
}

std::string triedNow;
std::string placeOfFinding;

void tryWith(std::string input) {
    triedNow = std::move(input);
    banso::fuzz::decode(triedNow);
}

/// Keeps the input that the target dies of, for whoever mends it.
void keepFinding(int) {
    const int file = ::open(placeOfFinding.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool kept = file >= 0 && ::write(file, triedNow.data(), triedNow.size()) >= 0;
    std::fprintf(stderr, "%s %s\n", kept ? "The input is" : "The input could not be put",
                 placeOfFinding.c_str());
}

}  // namespace

int main(int count, char** words) {
    std::size_t changed = 0;
    const std::string_view number = count == 3 ? words[2] : "";
    std::from_chars(number.data(), number.data() + number.size(), changed);
    if (changed == 0) {
        std::fprintf(stderr, "Usage: %s CORPUS_FOLDER CHANGED_INPUTS\n", words[0]);
        return 2;
    }
    const auto seeds = readCorpus(words[1]);
    if (seeds.empty()) {
        std::fprintf(stderr, "%s holds no seeds\n", words[1]);
        return 2;
    }
    placeOfFinding = std::string(words[0]) + ".input";
    std::signal(SIGABRT, keepFinding);
    tryWith("");
    for (const std::string& seed : seeds) tryWith(seed);
    Dice dice(20261127);
    for (std::size_t i = 0; i < changed; ++i) {
        std::string input = seeds[below(dice, seeds.size())];
        for (std::size_t changes = 1 + dice() % 4; changes > 0; --changes)
            change(input, seeds, dice);
        tryWith(std::move(input));
    }
    std::printf("%zu seeds and %zu changed inputs\n", seeds.size(), changed);
}
