// SPDX-License-Identifier: Apache-2.0
// For the tablet's QML modules.
#pragma once

#include <QAbstractListModel>
#include <QObject>
#include <QString>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include "cmake/precompiled/standard.h"
