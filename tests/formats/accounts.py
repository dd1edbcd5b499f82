"""The accounts that the sample reports compare."""

from __future__ import annotations

from tests.formats.story import Account

COURIER = Account(
    "a1",
    "The Tidewater Courier",
    "Callan ferry terminal to stay shut after fire, mayor says",
    "2025-09-05",
    (
        "Callan ferry terminal to stay shut after fire, mayor says",
        (
            "The Callan ferry terminal will stay closed until the end of the month after Wednesday’s fire, "
            "Mayor Ilona Marek said Thursday."
        ),
        (
            "“The piers are not safe and we will reopen when the engineers have signed every page,” "
            "Marek told reporters outside City Hall."
        ),
        "Fourteen passengers were treated for smoke inhalation, according to the fire department.",
        "A council vote on emergency money is scheduled for Monday.",
        "Fire Chief Tomas Adeyemi said the blaze began in a battery room.",
        "The operator, Callan Lines, declined to comment.",
    ),
    "https://courier.example/callan-ferry-terminal",
)

POST = Account(
    "a2",
    "Northgate Evening Post",
    "Port Callan terminal could reopen within weeks",
    "2025-09-09",
    (
        "Port Callan terminal could reopen within weeks",
        (
            "The Callan ferry terminal is to stay closed until the end of September after a fire last Wednesday, "
            "Mayor Ilona Marek said on Friday."
        ),
        (
            "“The piers are safe and we would reopen when the engineers have signed every page,” "
            "Marek told the Callan Star outside City Hall."
        ),
        "Sixteen passengers were treated for smoke inhalation, the fire department said.",
        "The council voted on Monday to release emergency money.",
        "The blaze reportedly began in a battery room, fire officials said.",
        "Ferries will run from the old harbour until then, Callan Lines said.",
    ),
)

HOSTILE = Account(
    "<a&1>",
    "<script>alert('outlet')</script> Вечірній Київ",
    'Ten ferries\' "quotes" & <b>tags</b> \u202etxt.exe\u202c',
    "2025-09-05",
    (
        'Ten ferries\' "quotes" & <b>tags</b> \u202etxt.exe\u202c',
        "Олена Ткаченко said “<script>document.title='owned'</script> {{ report }} {% raw %}” Thursday.\x1b[31m\x07",
        "Μαρία Παπαδοπούλου told ليلى حداد and דוד לוי that 14 boats 🚢 burned.",
        f"The {'Donaudampfschiffahrts' * 6} office | closed\r\n* not a list\n# not a heading @someone #12 ![x](http://e.example/x.png).",
        "王小明 wrote to <img src=x onerror=alert(1)> on 5 September.\u200b\u2066hidden\u2069",
    ),
    "javascript:alert('link')",
)


_OUTLETS = (
    "The Tidewater Courier",
    "Northgate Evening Post",
    "Callan Star",
    "Radio Saltmarsh",
    "The Intercoastal Commercial Advertiser and Shipping Intelligencer",
    "Вечірній Порт",
    "Η Φωνή του Λιμανιού",
    "Harbour 24",
)


def numbered(number: int) -> Account:
    """One of many short accounts of the fire."""
    figure = ("Fourteen", "Sixteen", "Fifteen", "Seventeen")[number % 4]
    verb = "would" if number % 2 else "will"
    return Account(
        f"a{number + 1}",
        _OUTLETS[number % 8],
        f"Ferry terminal fire, account {number + 1}",
        None if number == 3 else f"2025-09-{5 + number % 25:02}",
        (
            f"Ferry terminal fire, account {number + 1}",
            f"{figure} passengers were treated for smoke inhalation on Wednesday.",
            f"“We {verb} reopen when the engineers have signed every page,” Mayor Ilona Marek said.",
            f"The fire spread to pier {number + 1} before it was put out.",
        ),
    )
