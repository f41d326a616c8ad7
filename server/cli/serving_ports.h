// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "server/store/data_folder.h"

namespace banso {

/// Where a server listens.
struct ServingPorts {
    std::uint16_t tablets = 0;
    std::uint16_t people = 0;
    std::uint16_t metrics = 0;  // 0: none are told
};

/// Those of the server that serves the folder, or that did last; else the usual ones.
ServingPorts servingPorts(const DataFolder& folder);

/// {"ready":true,"address":...,"tablets":PORT,"people":PORT,"metrics":PORT,"authority":HEX,
/// "pid":NUMBER},
/// without a line end: what `serve` prints and keeps in the folder when it is ready.
std::string readyText(const std::string& address, const ServingPorts& ports,
                      const std::string& authority);

}  // namespace banso
