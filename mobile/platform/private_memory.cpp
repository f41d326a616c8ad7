// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/private_memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace banso {

void keepMemoryPrivate() {
    // No file; and no pipe to a program that collects crashes, which the limit does not hold.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

}  // namespace banso
