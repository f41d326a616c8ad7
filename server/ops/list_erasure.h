// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/store/chamber_file.h"

namespace banso {

/// Carries out the order, and takes the erased clients from no list again that names them as their
/// records did: one that was made on a tablet has another id than its row would. Only ids are kept.
/// What a list would call a client that stays is left alone. Inside the writer's group.
sync::Erasure eraseFromLists(ChamberFile& open, const sync::ErasureOrder& order);

}  // namespace banso
