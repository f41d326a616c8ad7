// SPDX-License-Identifier: Apache-2.0
// For the tablet's QML modules and what is linked of them.
#pragma once

#include <QAbstractListModel>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QObject>
#include <QQmlApplicationEngine>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickPaintedItem>
#include <QQuickWindow>
#include <QString>
#include <QTimer>
#include <QVariant>
#include <QtQml/qqmlprivate.h>
#include <QtQml/qqmlregistration.h>

#include "cmake/precompiled/standard.h"
