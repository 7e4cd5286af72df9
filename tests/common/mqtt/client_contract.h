#pragma once

#include "common/mqtt/client.h"
#include "tests/support/broker/test_broker.h"

#include <QObject>

#include <memory>

// The messages a client has received so far.
class Inbox {
public:
    explicit Inbox(mqtt::Client &client)
    {
        QObject::connect(&client, &mqtt::Client::received, &client,
            [this](const mqtt::Message &message) { messages.append(message); });
    }

    [[nodiscard]] QByteArrayList payloads() const
    {
        QByteArrayList all;
        for (const mqtt::Message &message : messages)
            all << message.payload;
        return all;
    }

    QList<mqtt::Message> messages;
};

// What every implementation of mqtt::Client promises, tried against a real mosquitto.
class ClientContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPublishedIsAcknowledgedAndReceived();
    void anyBytesArriveAsTheyWere();
    void ticketsAreAllDifferentAndEachIsAcknowledgedOnce();
    void aRetainedMessageReachesWhoeverComesLater();
    void everyFilterBringsItsMessagesAndNoOthers();
    void aMessageThatTwoFiltersMatchIsNotLost();
    void aFilterGivenBeforeOpeningIsSubscribed();
    void subscribingAgainIsConfirmedAgain();
    void anUnsubscribedFilterBringsNothingMore();
    void subscribingRightAfterUnsubscribingWorks();
    void fiveThousandMessagesArriveInOrderWithoutLoss();
    void roundTripsDoNotStall();

    void aBrokerKilledAndStartedAgainIsFoundAgain();
    void aBrokerThatComesLaterIsFound();
    void aFilterOfALostConnectionIsConfirmedByTheNext();
    void ticketsOfALostConnectionAreVoid();
    void aFrozenBrokerIsNoticed();
    void aServerThatNeverAnswersIsGivenUpAndTriedAgain();
    void aPortWhereNobodyListensIsToldAndTriedAgain();
    void aNameThatDoesNotExistIsToldAndTriedAgain();
    void aNameIsLookedUp();
    void aWrongPasswordIsToldAndTheRightOneLetsIn();

    void publishingWhileDisconnectedGivesNoTicket();
    void whatNoBrokerWouldTakeIsRefusedWithoutHarm();
    void closingWhileConnectingStaysAway();
    void closingTellsThatItIsDisconnectedAndOpeningAgainConnects();
    void whatIsPublishedWhileAwayIsNotReceivedLater();
    void openingTwiceIsOpeningOnce();
    void slotsMayPublishSubscribeAndUnsubscribe();
    void slotsMayCloseAndOpen();
    void aSlotMayHaveTheClientDeleted();
    void whatWasPublishedRightBeforeTheEndStillArrives();
    void goodbyeIsSaidWhenClosedAndWhenDestroyed();

protected:
    using Client = mqtt::Client;
    using Settings = mqtt::Settings;

    [[nodiscard]] virtual std::unique_ptr<Client> make(const Settings &settings) const = 0;

private:
    static constexpr int kPatience = 20'000; // a loaded machine is slow, not wrong

    [[nodiscard]] static Settings impatient(Settings settings); // fails and tries again fast enough for a test
    [[nodiscard]] std::unique_ptr<Client> connected(const Settings &settings) const;
    [[nodiscard]] std::unique_ptr<Client> listening(const Settings &settings, const QStringList &filters) const;
};
