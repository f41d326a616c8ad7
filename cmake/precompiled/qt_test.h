// SPDX-License-Identifier: Apache-2.0
// For the tests in C++.
#pragma once

#include <QtTest>

#include "cmake/precompiled/standard.h"
