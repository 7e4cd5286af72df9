#pragma once

#include <QObject>
#include <QTranslator>

namespace app {

// The language of the client: that of the system, Korean or English. Whatever shows texts is made anew when it changes.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    void choose(const QString &code); // "ko", "en", or empty: as the system does
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString inUse() const; // "ko" or "en"

Q_SIGNALS:
    void changed();

private:
    void load();

    QString m_chosen;
    QString m_inUse;
    QTranslator m_ours;
    QTranslator m_ofQt;
};

} // namespace app
