// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <string>

#include "shared/base/assert.h"

namespace banso::tests {

/// A folder on another disk than that of the temporary files: in memory.
class OtherDisk {
  public:
    OtherDisk() { BANSO_ASSERT(m_folder.isValid()); }

    std::string path() const { return m_folder.path().toStdString(); }

  private:
    QTemporaryDir m_folder{"/dev/shm/banso-XXXXXX"};
};

}  // namespace banso::tests
