#pragma once

// Qt Test has its mouse and keyboard only where it knows of windows.
#define QT_GUI_LIB
#define QT_WIDGETS_LIB

#include "pch_client.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QVariant>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
