// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banso {

/// How well a passphrase stands against guessing, by zxcvbn's scale: 0 and 1 fall at once, 2 to
/// someone who tries, 3 and 4 hold behind a KeyFile's cost.
struct PassphraseStrength {
    int score = 0;
    std::size_t characters = 0;  // at least; as it is meant

    /// Alone it has to stand against whoever tries on a copied disk. Where hardware keeps a half of
    /// the key and takes a few tries a day (DeviceHalf::limitsTries), six digits hold that are no
    /// 123456.
    bool isEnough(bool areTriesLimited = false) const {
        return score >= 3 || (areTriesLimited && score >= 1 && characters >= 6);
    }
};

/// A passphrase that is longer than any that people use, in bytes; zxcvbn takes long for long ones.
constexpr std::size_t kPassphraseBytes = 200;

/// Judges the passphrase as it is meant (see passphraseMeant). Words of the chamber, such as its
/// town's name, count as known to whoever guesses.
PassphraseStrength passphraseStrength(std::string_view passphrase);

/// The same characters whichever keyboard typed them: NFKC, so that full-width letters and the two
/// ways to write が are one.
std::string passphraseMeant(std::string_view passphrase);

}  // namespace banso
