// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/story.h"

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "shared/store/draft_store.h"
#include "tests/unit/shared/schema/full_record.h"

namespace banso::golden {
namespace {

Setting anySetting(const std::string& key) {
    Setting setting;
    setting.key = key;
    setting.value = "月四回";
    setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
    return setting;
}

/// The save that a tablet of a later version would send as its `first`: one operation.
std::string laterSave(std::int64_t first, RecordId person, const std::string& operation) {
    json::Writer writer;
    writer.beginObject().member("save", first).member("by", person.text());
    writer.member("at", std::int64_t{1'795'478'400'000}).key("seen").beginArray().string("");
    writer.integer(0).integer(0).endArray().member("schema", std::int64_t{99});
    writer.key("ops").beginArray().raw(operation).endArray();
    return writer.endObject().take();
}

std::string recordsOf(sync::SqliteStore& store) {
    std::string text;
    store.visitRecords({}, 1'000, [&](const sync::StoredRecord& record) {
        text += recordLine(record.kind, record.id, record.state) + "\n";
    });
    return text;
}

std::string recordsOf(tests::TestTablet& tablet) {
    std::vector<std::pair<std::string, RecordId>> records;
    for (const KindInfo* kind : kinds()) {
        Statement row = tablet.database().prepare("SELECT id FROM " + std::string(kind->name));
        while (row.step()) records.emplace_back(kind->name, row.id(0));
    }
    Statement row = tablet.database().prepare("SELECT kind,id FROM unknownRecord");
    while (row.step()) records.emplace_back(row.string(0), row.id(1));
    std::string text;
    for (const auto& [kind, id] : records)
        text += recordLine(kind, id, tablet.replica().state(kind, id)) + "\n";
    return text;
}

}  // namespace

Story::Story(GoldenFiles files) : m_files(std::move(files)) {}

void Story::tell() {
    m_hub = std::make_unique<HubOnFile>(m_files.chamberFile(), m_clock, m_ids);
    m_sato = addPerson("佐藤 美咲", Role::Advisor);
    m_yamada = addPerson("山田 健", Role::Advisor);
    m_kato = addPerson("加藤 直人", Role::SupportStaff);
    m_satosTablet = addTablet(m_sato, m_files.tabletFile());
    m_yamadasTablet = addTablet(m_yamada);
    m_katosTablet = addTablet(m_kato);
    m_laterTablet = m_hub->addDevice(m_kato, "加藤の新しいタブレット");
    m_freshTablet = m_hub->addDevice(m_sato, "予備のタブレット");
    m_shop = addBusiness(*m_satosTablet, kShop);
    addVisit(*m_satosTablet, m_shop, "客足が戻ってきた");
    bringOneOfEachKind();
    syncAll();
    contradictEachOther();
    cancelBusinesses();
    leaveWorkUnjudged();
    sendWorkOfALaterVersion();
    syncAll();
    saveWithoutNetwork();
    keepFiles();
    exchangeAgainstTheFile();
}

RecordId Story::addPerson(const std::string& name, Role role) {
    Person person;
    person.id = m_ids.recordId();
    person.name = name;
    person.roles[std::string(word(role))] = {};
    m_hub->bring({kindOf<Person>().name, person.id, toUnits(person)});
    return person.id;
}

std::unique_ptr<tests::TestTablet> Story::addTablet(RecordId person, const std::string& file) {
    const DeviceId device = m_hub->addDevice(person, "タブレット");
    return std::make_unique<Tablet>(
        device, person, m_clock,
        [this, device](std::string_view request) { return m_hub->exchange(device, request); },
        file);
}

RecordId Story::addBusiness(Tablet& tablet, const std::string& name) {
    Business business;
    business.id = m_ids.recordId();
    business.name = name;
    business.phone = "027-000-1111";
    tablet.create(business);
    return business.id;
}

RecordId Story::addVisit(Tablet& tablet, RecordId business, const std::string& said) {
    Consultation visit;
    visit.id = m_ids.recordId();
    visit.business = business;
    visit.writer = tablet.person();
    visit.day = tokyoDate(m_clock.now());
    visit.method = Method::Visit;
    visit.topics = {{"finance", true}};
    visit.said = said;
    tablet.create(visit);
    return visit.id;
}

void Story::sync(Tablet& tablet) {
    BANSO_ASSERT(tablet.sync().has_value());
}

void Story::syncAll() {
    for (int i = 0; i < 2; ++i)
        for (Tablet* tablet : {m_satosTablet.get(), m_yamadasTablet.get(), m_katosTablet.get()})
            sync(*tablet);
}

void Story::decide(Tablet& tablet, std::string_view unit, const std::string& value) {
    const auto shop = tablet.read<Business>(m_shop);
    sync::UnitChange change{
        std::string(unit), sync::OperationName(shop.state.versionOf(unit)), value, {}};
    Statement row = tablet.database().prepare("SELECT id FROM conflict WHERE closed IS NULL");
    while (row.step()) {
        const auto conflict = tablet.read<Conflict>(row.id(0)).value;
        if (conflict.subject != m_shop || conflict.subjectUnit != unit) continue;
        for (const auto& [name, side] : conflict.sides) change.settles.push_back(name);
    }
    BANSO_ASSERT(!change.settles.empty());
    tablet.save({{std::string(kindOf<Business>().name), m_shop, {change}}});
}

void Story::send(const DeviceId& device, const std::vector<std::string>& lines, bool pull) {
    sync::DeviceHello hello;
    hello.schema = kSchemaVersion;
    hello.app = "golden";
    hello.device = device;
    hello.token = m_tokens[device];
    hello.at = m_clock.now();
    hello.pull = pull;
    sync::LineWriter writer;
    writer.add(sync::encode(hello));
    for (const std::string& line : lines) writer.add(line);
    writer.end();
    const auto answer = m_hub->exchange(device, writer.take());
    BANSO_ASSERT(answer.has_value());
    m_tokens[device] = helloOf(*answer).token;
}

void Story::bringOneOfEachKind() {
    tests::forEachKind([&](auto empty) {
        using Record = decltype(empty);
        // These two the chamber makes by itself.
        if constexpr (std::is_same_v<Record, Conflict> || std::is_same_v<Record, QuarantineEntry>)
            return;
        Record record = tests::fullRecord<Record>();
        record.cancelled = false;
        record.cancelReason.clear();
        if constexpr (requires { record.business; }) record.business = m_shop;
        if constexpr (requires { record.alias; }) record.alias = {};
        const KindInfo& kind = kindOf<Record>();
        record.id = kind.naturalKey.empty() ? m_ids.recordId() : naturalId(kind, toUnits(record));
        m_hub->bring({kind.name, record.id, toUnits(record)});
    });
}

void Story::contradictEachOther() {
    const auto both = [&](auto set) {
        m_satosTablet->change<Business>(m_shop, [&](Business& shop) { set(shop, "佐藤の言う"); });
        m_yamadasTablet->change<Business>(m_shop, [&](Business& shop) { set(shop, "山田の言う"); });
        syncAll();
    };
    both([](Business& shop, const std::string& value) { shop.kana = value; });
    decide(*m_yamadasTablet, "kana", json::quoted("カフェ トオリミチ"));
    both([](Business& shop, const std::string& value) { shop.phone = value; });
    m_satosTablet->change<Business>(m_shop, [](Business& shop) { shop.closingMonth = 3; });
    m_yamadasTablet->change<Business>(m_shop, [](Business& shop) { shop.founded = 1998; });
    syncAll();
}

void Story::cancelBusinesses() {
    const auto cancel = [&](RecordId id) {
        m_satosTablet->change<Business>(id, [](Business& business) {
            business.cancelled = true;
            business.cancelReason = "廃業";
        });
    };
    const RecordId closed = addBusiness(*m_satosTablet, kClosedShop);
    const RecordId visited = addBusiness(*m_satosTablet, "続いた店");
    syncAll();
    cancel(closed);
    cancel(visited);
    addVisit(*m_yamadasTablet, visited, "まだ開いている");
    syncAll();
}

void Story::leaveWorkUnjudged() {
    // Advisors may write no setting, so that the whole save is quarantined.
    const auto creation = [&](const std::string& name) {
        Business business;
        business.id = m_ids.recordId();
        business.name = name;
        m_yamadasTablet->save(
            {sync::creation(business), sync::creation(anySetting("advice." + name))});
        return business;
    };
    const Business mended = creation("直した店");
    addVisit(*m_yamadasTablet, mended.id, "直す前の訪問");
    const Business waiting = creation("保留の店");
    addVisit(*m_yamadasTablet, waiting.id, "保留のあとの訪問");
    syncAll();
    Statement first =
        m_yamadasTablet->database().prepare("SELECT min(sequence) FROM operation WHERE record=?");
    first.bind(mended.id);
    BANSO_ASSERT(first.step());
    m_yamadasTablet->save({sync::creation(mended)},
                          sync::makeName(m_yamadasTablet->device(), first.integer(0)));
    syncAll();
}

void Story::sendWorkOfALaterVersion() {
    const RecordId booth = m_ids.recordId();
    send(m_laterTablet,
         {laterSave(1, m_kato,
                    "{\"k\":\"market_booth\",\"r\":\"" + booth.text() +
                        "\",\"set\":{\"place\":[null,\"駅前\"],\"rent\":[null,1500.50]}}"),
          laterSave(2, m_kato,
                    "{\"k\":\"business\",\"r\":\"" + m_shop.text() +
                        "\",\"set\":{\"seats\":[null,{\"inside\":12,\"outside\":4}]}}"),
          "{\"later\":\"a line of a kind that this version does not know\"}",
          R"({"void":3,"count":2,"why":"damaged"})"},
         false);
}

void Story::saveWithoutNetwork() {
    m_yamadasTablet->change<Business>(m_shop, [](Business& shop) { shop.email = kEmailAtTheHub; });
    sync(*m_yamadasTablet);
    m_satosTablet->change<Business>(m_shop, [](Business& shop) { shop.memo = "改装したい"; });
    m_satosTablet->change<Business>(m_shop, [](Business& shop) {
        shop.memo = kMemoNotSent;
        shop.email = kEmailNotSent;
    });
    addVisit(*m_satosTablet, m_shop, kVisitNotSent);
    Transaction transaction(m_satosTablet->database());
    const auto kept = DraftStore(m_satosTablet->database(), {})
                          .put({m_ids.recordId(), "consultation", m_shop, kDraft,
                                R"({"said":"新しい看板の話"})", m_clock.now()});
    BANSO_ASSERT(kept.has_value());
    transaction.commit();
}

void Story::keepFiles() {
    writeFile(m_files.chamberRecords(), recordsOf(m_hub->store()));
    writeFile(m_files.tabletRecords(), recordsOf(*m_satosTablet));
    settle(m_hub->store().database());
    settle(m_satosTablet->database());
    m_satosTablet.reset();
    m_hub.reset();
}

void Story::exchangeAgainstTheFile() {
    const std::string copy = m_files.chamberFile() + ".copy";
    std::filesystem::copy_file(m_files.chamberFile(), copy);
    m_hub = std::make_unique<HubOnFile>(copy, m_clock, m_ids);
    // Clean, the same once more, beside what others changed, in contradiction, and a decision.
    m_yamadasTablet->change<Business>(m_shop, [](Business& shop) { shop.tradeWords = "喫茶"; });
    addVisit(*m_yamadasTablet, m_shop, "窓を直した");
    m_katosTablet->change<Business>(m_shop, [](Business& shop) { shop.email = "kato@example.jp"; });
    m_katosTablet->change<Business>(m_shop, [](Business& shop) { shop.member = true; });
    sync(*m_yamadasTablet);
    const std::string again = m_yamadasTablet->lastRequest();
    BANSO_ASSERT(m_hub->exchange(m_yamadasTablet->device(), again).has_value());
    sync(*m_katosTablet);
    decide(*m_katosTablet, "phone", json::quoted("027-000-2222"));
    sync(*m_katosTablet);
    sync(*m_yamadasTablet);
    // A save that nobody may make, one that waits behind it, work of a later version with a gap in
    // it, and a tablet that has nothing yet.
    Business forbidden;
    forbidden.id = m_ids.recordId();
    forbidden.name = "入れない店";
    m_katosTablet->save({sync::creation(forbidden), sync::creation(anySetting("advice.last"))});
    addVisit(*m_katosTablet, forbidden.id, "待つ訪問");
    sync(*m_katosTablet);
    const RecordId booth = m_ids.recordId();
    const std::string setting = "{\"k\":\"market_booth\",\"r\":\"" + booth.text() +
                                "\",\"set\":{\"place\":[null,\"城址公園\"]}}";
    send(m_laterTablet, {laterSave(5, m_kato, setting), laterSave(7, m_kato, setting)}, false);
    send(m_freshTablet, {}, true);
    m_files.putExchanges(m_hub->takeExchanges());
    m_hub.reset();
    std::filesystem::remove(copy);
}

}  // namespace banso::golden
