// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/domain/business.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "shared/domain/person.h"
#include "tests/demonstration/random.h"

namespace banso::bench {

/// What is measured with: invented records with the demonstration's
/// sentences, the same for the same seed. A
/// business has about 400 bytes, a consultation about 600.
class Material {
  public:
    explicit Material(std::uint64_t seed) : m_dice(seed) {}

    Person advisor(RecordId id);
    Business business(RecordId id, RecordId advisor);
    Consultation consultation(RecordId id, RecordId business, RecordId writer);
    /// With 60 answers.
    Checksheet checksheet(RecordId id, RecordId business, RecordId writer);
    /// Never the same twice.
    std::string phone();
    std::string memo();

  private:
    int upTo(int last) { return static_cast<int>(m_dice.between(0, last)); }
    template <std::size_t N>
    std::string oneOf(const char* const (&words)[N]) {
        return words[m_dice.below(N)];
    }
    Date day();

    demonstration::Random m_dice;
    int m_phones = 0;
    int m_memos = 0;
};

}  // namespace banso::bench
