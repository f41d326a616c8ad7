// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/golden/hub_on_file.h"
#include "tests/simulation/chamber.h"
#include "tests/support/test_tablet.h"

namespace banso::golden {

/// A small chamber with everything that a hub and a tablet can hold: work of several people, open
/// and closed conflicts, cancels, quarantined and held saves, work of a later version, a draft and
/// saves that were never sent. Told with one seed and a clock that stands, so that a program makes
/// the same files each time.
class Story {
  public:
    static constexpr const char* kShop = "カフェ とおりみち";
    static constexpr const char* kClosedShop = "閉めた店";
    static constexpr const char* kMemoNotSent = "三月に改装したい";
    static constexpr const char* kEmailNotSent = "sato@example.jp";
    static constexpr const char* kEmailAtTheHub = "yamada@example.jp";
    static constexpr const char* kVisitNotSent = "冬の献立を相談した";
    static constexpr const char* kDraft = "新しい看板の話";

    explicit Story(GoldenFiles files);
    /// Writes all of it into the folder, which has none of these files yet.
    void tell();

  private:
    using Tablet = tests::TestTablet;

    RecordId addPerson(const std::string& name, Role role);
    std::unique_ptr<Tablet> addTablet(RecordId person, const std::string& file = {});
    RecordId addBusiness(Tablet& tablet, const std::string& name);
    RecordId addVisit(Tablet& tablet, RecordId business, const std::string& said);
    void sync(Tablet& tablet);
    void syncAll();
    void decide(Tablet& tablet, std::string_view unit, const std::string& value);
    /// A request of a tablet that keeps nothing but its token.
    void send(const DeviceId& device, const std::vector<std::string>& lines, bool pull);

    void bringOneOfEachKind();
    void contradictEachOther();
    void cancelBusinesses();
    void leaveWorkUnjudged();
    void sendWorkOfALaterVersion();
    void saveWithoutNetwork();
    void keepFiles();
    void exchangeAgainstTheFile();

    GoldenFiles m_files;
    simulation::VirtualClock m_clock;
    simulation::SeededIds m_ids{m_clock, 1};
    std::unique_ptr<HubOnFile> m_hub;
    RecordId m_sato;
    RecordId m_yamada;
    RecordId m_kato;
    std::unique_ptr<Tablet> m_satosTablet;  // the one whose file is kept
    std::unique_ptr<Tablet> m_yamadasTablet;
    std::unique_ptr<Tablet> m_katosTablet;
    DeviceId m_laterTablet;  // of a later version
    DeviceId m_freshTablet;  // has never synced
    RecordId m_shop;
    std::map<DeviceId, std::string> m_tokens;
};

}  // namespace banso::golden
