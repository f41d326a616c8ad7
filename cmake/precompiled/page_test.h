// SPDX-License-Identifier: Apache-2.0
// For the tests that tap on pages.
#pragma once

#include <QtTest>

#include "cmake/precompiled/quick.h"
