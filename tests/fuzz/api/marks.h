#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <cstdint>

namespace api_fuzz {

// Who may read what somebody has written.
enum class Reach {
    Public,
    Parties, // of an order: its buyer and its sellers
    Sender, // who sends a parcel, and the buyer of its order
    Self,
    Nobody // a password
};

// A word that stands in whatever a person writes, and says whose it is and who may read it.
struct Mark {
    int person = 0;
    Reach reach = Reach::Self;

    friend bool operator==(const Mark &, const Mark &) = default;
};

class Marks {
public:
    static constexpr qsizetype kLength = 9;

    explicit Marks(std::uint64_t seed);

    [[nodiscard]] QString text(Mark mark) const;
    [[nodiscard]] QList<Mark> in(QByteArrayView text) const; // each once

private:
    QByteArray m_suffix; // of this run
};

} // namespace api_fuzz
