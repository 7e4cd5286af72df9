#pragma once

#include "tests/fuzz/api/values.h"

namespace api_fuzz {

// Makes requests of operations: as published, with one violation, or rubbish.
class Requests {
public:
    explicit Requests(const Author &author);

    [[nodiscard]] Request make(const Operation &operation, Kind kind, const Person &person);

private:
    void address(Request &request);
    void dress(Request &request);
    void fill(Request &request);
    void violate(Request &request);
    void violateAParameter(Request &request);
    void violateTheDoor(Request &request);
    void write(Request &request); // path and query, from the parameters

    const Author &m_author;
};

// One to three things that no program would do, on top of a request that is as published.
void makeRubbish(Request &request, Dice &dice);

} // namespace api_fuzz
