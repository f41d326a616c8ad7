// SPDX-License-Identifier: Apache-2.0
#include "server/cli/serving_ports.h"

#include <unistd.h>

#include "server/auth/secret_file.h"
#include "server/cli/command_line.h"
#include "shared/codec/json.h"

namespace banso {

ServingPorts servingPorts(const DataFolder& folder) {
    const auto text = readSecretFile(folder.readyFile());
    const auto document =
        text ? json::Document::parse(*text) : Result<json::Document>(text.error());
    const auto people =
        document ? document->root().integer("people") : std::optional<std::int64_t>{};
    const auto tablets =
        document ? document->root().integer("tablets") : std::optional<std::int64_t>{};
    return {static_cast<std::uint16_t>(tablets.value_or(kTabletsPort)),
            static_cast<std::uint16_t>(people.value_or(kPeoplePort)), 0};
}

std::string readyText(const std::string& address, const ServingPorts& ports,
                      const std::string& authority) {
    json::Writer writer;
    writer.beginObject().memberBool("ready", true).member("address", address);
    writer.member("tablets", ports.tablets).member("people", ports.people);
    if (ports.metrics != 0) writer.member("metrics", ports.metrics);
    writer.member("authority", authority).member("pid", ::getpid());
    return writer.endObject().take();
}

}  // namespace banso
