"""Accounts of invented events, some of a kind, by two outlets each."""

from __future__ import annotations

from factcheck import Article

ACCOUNTS = {
    "ferry": (
        (
            "Ferry runs aground off Skelby",
            (
                "The ferry Marigold ran aground off Skelby on Tuesday with 140 passengers aboard, the coastguard said. "
                "Captain Oskar Threlfall had steered around a fishing boat in dense fog. Lifeboats from Skelby and "
                "Port Anwick brought the passengers ashore. Nobody aboard the Marigold was hurt."
            ),
        ),
        (
            "Passengers rescued from stranded ferry",
            (
                "Lifeboats rescued passengers from the ferry Marigold after it ran aground in fog near Skelby. "
                "The coastguard said that Oskar Threlfall, the captain, had turned to avoid a fishing boat. "
                "It took four hours until all passengers stood on the quay of Port Anwick."
            ),
        ),
    ),
    "other ferry": (
        (
            "Ferry strands at Dunmarrow",
            (
                "The ferry Heron ran aground at Dunmarrow on Wednesday, and its 60 passengers waited for the tide. "
                "Captain Ilse Vantongeren said a rudder had failed. The harbour office at Dunmarrow sent tugs, and "
                "the Heron floated free by night."
            ),
        ),
        (
            "Rudder failure strands the Heron",
            (
                "A failed rudder put the ferry Heron on a sandbank at Dunmarrow, said Ilse Vantongeren, its captain. "
                "Tugs of the harbour office at Dunmarrow pulled the Heron free with the tide. Nobody left the ship."
            ),
        ),
    ),
    "budget": (
        (
            "Council votes down library budget",
            (
                "The council of Weststow voted down a budget for its libraries on Tuesday, 14 to 9. Mayor Petra Quill "
                "said that two branch libraries would close in autumn. Councillor Amos Redfern spoke of a disgrace."
            ),
        ),
        (
            "Weststow libraries lose their budget",
            (
                "Two branch libraries in Weststow will close after councillors rejected a budget by 14 votes to 9. "
                "Petra Quill, the mayor, regretted the vote; Amos Redfern, a councillor, spoke of a disgrace."
            ),
        ),
    ),
}


def account(story: str, number: int, published: str | None = "2025-03-04") -> Article:
    title, text = ACCOUNTS[story][number]
    return Article(text=f"{title}\n\n{text}", title=title, outlet=("Ledger", "Post")[number], published=published)
