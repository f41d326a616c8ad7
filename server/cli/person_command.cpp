// SPDX-License-Identifier: Apache-2.0
#include "server/cli/command_line.h"
#include "server/store/people.h"
#include "server/store/people_desk.h"
#include "shared/codec/json.h"

namespace banso {
namespace {

struct PersonOptions {
    std::string name;
    std::string kana;
    std::vector<std::string> roles;
    bool json = false;
};

std::vector<std::string> roleWords() {
    std::vector<std::string> words;
    for (const auto& [role, text] : Words<Role>::kAll) words.emplace_back(text);
    return words;
}

Result<void> add(const PersonOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    Person person;
    person.name = options.name;
    person.kana = options.kana;
    for (const std::string& role : options.roles) person.roles[role] = {};
    PeopleDesk desk(folder, ***chamber, (*chamber)->ids(), (*chamber)->clock());
    const auto added = desk.add(std::move(person), "console");
    if (!added) return added.error();
    commandLine.out << added->text() << std::endl;
    return {};
}

void printJson(std::ostream& out, const std::vector<Person>& people) {
    json::Writer writer;
    writer.beginArray();
    for (const Person& person : people) {
        writer.beginObject().member("id", person.id.text()).member("name", person.name);
        writer.key("roles").beginArray();
        for (const auto& [role, term] : person.roles) writer.string(role);
        writer.endArray().endObject();
    }
    out << writer.endArray().take() << std::endl;
}

void print(std::ostream& out, const std::vector<Person>& people) {
    for (const Person& person : people) {
        out << person.id.text() << "  " << person.name << "  (";
        const char* comma = "";
        for (const auto& [role, term] : person.roles) {
            out << comma << role;
            comma = ", ";
        }
        out << ")\n";
    }
    out << std::flush;
}

Result<void> list(const PersonOptions& options, CommandLine& commandLine) {
    const DataFolder folder = commandLine.folder();
    auto chamber = OpenChamber::open(folder);
    if (!chamber) return chamber.error();
    return attempt([&]() -> Result<void> {
        const auto people = allPeople((**chamber)->store());
        if (options.json)
            printJson(commandLine.out, people);
        else
            print(commandLine.out, people);
        return {};
    });
}

}  // namespace

void addPersonCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<PersonOptions>();
    CLI::App* command =
        commandLine.app.add_subcommand("person", "The people who work at, for or with the chamber");
    command->require_subcommand(1);

    CLI::App* adding = command->add_subcommand("add", "Add somebody; prints the new id");
    adding->add_option("--name", options->name, "As it is written, family name first")
        ->required()
        ->type_name("NAME");
    adding->add_option("--kana", options->kana, "How it is read")->type_name("KANA");
    adding->add_option("--role", options->roles, "What the person may do; several are allowed")
        ->required()
        ->check(CLI::IsMember(roleWords()));
    adding->footer(R"(Example:
  banso-server person add --name "高橋 誠" --kana "たかはし まこと" --role advisor supervisor)");
    adding->callback([&commandLine, options] { commandLine.finish(add(*options, commandLine)); });

    CLI::App* listing = command->add_subcommand("list", "Everybody with id, name and roles");
    listing->add_flag("--json", options->json, "For programs");
    listing->callback([&commandLine, options] { commandLine.finish(list(*options, commandLine)); });
}

}  // namespace banso
