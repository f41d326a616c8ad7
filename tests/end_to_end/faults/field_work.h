// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/tablet.h"
#include "shared/domain/business.h"
#include "tests/simulation/dice.h"

namespace banso::faults {

/// What a person does on a tablet all day, by weight; the same few businesses for everybody, so
/// that people meet.
class FieldWork {
  public:
    FieldWork(Tablet& tablet, std::uint64_t seed) : m_tablet(tablet), m_dice(seed) {}

    /// Saves something through the tablet's own way, on disk when it returns. Nothing to do is no
    /// error. Errors: the save's.
    Result<void> saveSomething();
    /// How long the person looks out of the window before the next save.
    std::chrono::milliseconds pause() { return std::chrono::milliseconds{m_dice.below(30)}; }

  private:
    Result<void> save(std::vector<sync::RecordChange> changes);
    Result<void> foundBusiness();
    Result<void> editBusiness(RecordId business);
    Result<void> recordVisit(RecordId business);
    Result<void> enterFigure(RecordId business);
    Result<void> cancelOrBringBack();
    Result<void> decideSomething();
    Result<void> writeWhatIsForbidden();
    RecordId anyOf(const std::string& table, const std::string& condition);
    /// Mostly one that nobody else would write, sometimes one of a few.
    std::string text();

    Tablet& m_tablet;
    simulation::Dice m_dice;
};

}  // namespace banso::faults
