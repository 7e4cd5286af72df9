#pragma once

#include "pch_client.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QVariant>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
