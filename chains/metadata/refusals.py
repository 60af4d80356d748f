"""What the metadata chain's registries refuse, in words for owners and gateways (`specs/protocol/abi-metadata.md`)."""

from __future__ import annotations

from chains.rpc.refusals import Phrase, Phrasebook

_SIGN_AGAIN = "sign exactly what is sent, for this chain and this registry"

PHRASES = Phrasebook(
    {
        # Check-ins.
        "UnknownDevice": Phrase(
            problem="the device is not enrolled", values="{device}", remedy="enrol it first, or check its address"
        ),
        "DeviceIsDisabled": Phrase(
            problem="the device is not enabled",
            values="{device}",
            remedy="its owner enables it with `latchkey device enable`",
        ),
        "DeviceIsRevoked": Phrase(
            problem="its maker has revoked the device's certificate for good",
            values="{device}",
            remedy="ask the maker; the device takes no further part",
        ),
        "NotSignedByDevice": Phrase(
            problem="the signature is not the device's over these fields",
            values="it is of {signer}, the device is {device}",
            remedy=_SIGN_AGAIN + ", with the device's key",
        ),
        "SequenceNotHigher": Phrase(
            problem="the sequence number was used before",
            values="{sequence}, the last one accepted is {last}",
            remedy="sign a new check-in with a higher one",
        ),
        "TimeInFuture": Phrase(
            problem="the time stated lies ahead of the chain's",
            values="{time:time}, the chain's is {latest:time}",
            remedy="take the time from the newest block and sign again",
        ),
        "TimeTooOld": Phrase(
            problem="the time stated is too long ago",
            values="{time:time}, the earliest allowed is {earliest:time}",
            remedy="sign a new check-in with the present time",
        ),
        "TimeNotOnStep": Phrase(
            problem="the time stated is not rounded",
            values="{time} is no multiple of {step} s",
            remedy="round it down and sign again",
        ),
        "TimeBeforeLast": Phrase(
            problem="the time stated is before that of the last check-in",
            values="{time:time}, the last was {last:time}",
            remedy="sign a new check-in with the present time",
        ),
        "WrongGateway": Phrase(
            problem="the check-in names another gateway than the device is enrolled with",
            values="{gateway}, enrolled with {enrolled}",
            remedy="name the enrolled one, or enrol the device again with a higher counter",
        ),
        "AttributeMissing": Phrase(
            problem="an attribute that the model must state is missing",
            values="attribute {attribute} of model {model} has code 0",
            remedy="state it with the code from the model's schema and sign again",
        ),
        "AttributeOutOfRange": Phrase(
            problem="an attribute has a code that the model does not know",
            values="attribute {attribute} of model {model} has code {code}, the largest is {maximum}",
            remedy="state a code of the model's schema and sign again",
        ),
        "UnknownMonthKeys": Phrase(
            problem="the list of month keys was never published",
            values="root {root}",
            remedy="publish the list before, or together with, the check-in",
        ),
        "SignaturesLength": Phrase(
            problem="the signatures do not fit the items",
            values="{length} bytes, {expected} are needed",
            remedy="give 65 bytes for each check-in of the batch",
        ),
        # Enrolment.
        "NotCertified": Phrase(
            problem="the certificate is not one of the model's maker for this device",
            values="signed by {signer}, the maker's certifier is {certifier}, the device is {device}",
            remedy="use the certificate that came with this very device",
        ),
        "CounterNotHigher": Phrase(
            problem="the device signed a later enrolment, or this one before",
            values="counter {counter}, the last one is {last}",
            remedy="reset the device, so that it signs with a higher counter",
        ),
        "WrongModel": Phrase(
            problem="the device is enrolled as another model",
            values="model {model}, enrolled as {enrolled}",
            remedy="a device keeps its model: enrol it with that",
        ),
        "ZeroOwner": Phrase(problem="no owner is named", remedy="name the owner's account"),
        "GatewayNotRegistered": Phrase(
            problem="the gateway is not registered",
            values="{gateway}",
            remedy="register it first, or check its account",
        ),
        "NotOemOfDevice": Phrase(
            problem="only the device's maker or its certifier may revoke its certificate",
            values="asked by {account}",
            remedy="send it from one of their accounts",
        ),
        # Owners' messages.
        "NotSignedByOwner": Phrase(
            problem="the signature is not the owner's over these fields",
            values="it is of {signer}, the owner is {owner}",
            remedy=_SIGN_AGAIN + ", with the owner's key of this device",
        ),
        "WrongNonce": Phrase(
            problem="the message was used before, or comes out of order",
            values="its nonce is {nonce}, expected {expected}",
            remedy="read the nonce again and sign again",
        ),
        "DeadlinePassed": Phrase(
            problem="the message's deadline has passed",
            values="{deadline:time}, the chain's time is {time:time}",
            remedy="sign it again with a later deadline",
        ),
        "TooManyLicences": Phrase(
            problem="too many licences a month are offered",
            values="{licences}, at most {maximum}",
            remedy="offer fewer and sign again",
        ),
        # Gateways.
        "AlreadyRegistered": Phrase(
            problem="the gateway is registered already", values="{gateway}", remedy="use update to change its entry"
        ),
        "UnknownGateway": Phrase(
            problem="the gateway is not registered", values="{gateway}", remedy="use register for the first entry"
        ),
        "BaseUrlLength": Phrase(
            problem="the base URL is empty or too long",
            values="{length} bytes, allowed are 1..{maximum}",
            remedy="publish a shorter one",
        ),
        "BaseUrlCharacter": Phrase(
            problem="the base URL holds a character that it may not",
            values="{character} at position {position}",
            remedy="use plain printable ASCII without user, query and fragment",
        ),
        "BaseUrlScheme": Phrase(
            problem="the base URL must begin with https://, or with http:// of the loopback address",
            remedy="serve the gateway over TLS",
        ),
        "ZeroPayout": Phrase(problem="no payout account is named", remedy="name one on the auction chain"),
    }
)
