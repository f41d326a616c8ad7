// SPDX-License-Identifier: Apache-2.0
// Writes the golden files of this version into a folder (tests/golden/README.md).
#include <cstdio>

#include "tests/golden/story.h"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("banso-golden FOLDER\nA new folder, for a release: tests/golden/vN\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    if (!std::filesystem::create_directory(folder)) {
        std::fprintf(stderr, "%s is there already: what was released never changes\n", argv[1]);
        return 1;
    }
    banso::golden::Story(banso::golden::GoldenFiles(folder)).tell();
    return 0;
}
