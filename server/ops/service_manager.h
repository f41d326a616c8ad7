// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace banso {

/// Tells the service manager that started this process how it stands: "READY=1", "STOPPING=1". The
/// words go to the socket that it named in NOTIFY_SOCKET, as sd_notify(3) describes. False when
/// there is no manager that asked, or when it does not listen.
bool tellServiceManager(std::string_view state);

}  // namespace banso
