"""What is surely in another language, and what is not."""

from __future__ import annotations

import pytest

from factcheck.loading.language import surely_not
from factcheck.rules import rules_for

ENGLISH = rules_for("en")

FULL_OF_NAMES = (
    "Finance Minister Krisztina Szabó-Wiśniewska and Prime Minister Thorbjørn Guðmundsson met "
    "Grzegorz Brzęczyszczykiewicz in Rzeszów, Székesfehérvár and Þórshöfn. Le Monde, "
    "Süddeutsche Zeitung and Gazeta Wyborcza reported the talks. Szabó-Wiśniewska told "
    "Helsingin Sanomat that Guðmundsson would call Nguyễn Thị Hương before Tuesday."
)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was closed on Monday because of fog, and the boats that were at sea had to wait until Friday.",
        FULL_OF_NAMES,
        "“Cuando llegue la niebla, nos quedamos en casa”, the mayor said. The ferry did not leave on Monday.",
        "Fog in port",
        "Nebel im Hafen",
        "Туман",
        "",
        "12 14 16 18 20 " * 40,
    ],
)
def test_english_and_what_is_too_short_to_tell(text: str) -> None:
    assert not surely_not(text, ENGLISH)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Der Hafen war am Montag wegen des Nebels geschlossen. Die Fischer mussten bis zum Freitag "
            "auf See warten, sagte die Bürgermeisterin, die das Wetter in diesem Jahr für besonders "
            "schlecht hält."
        ),
        (
            "Le port était fermé lundi à cause du brouillard. Les bateaux ont dû attendre vendredi pour "
            "rentrer, a déclaré la maire, qui trouve que le temps est très mauvais cette année."
        ),
        (
            "El puerto estuvo cerrado el lunes por la niebla. Los barcos tuvieron que esperar hasta el "
            "viernes, dijo la alcaldesa, que cree que el tiempo es muy malo este año en toda la costa."
        ),
        (
            "De haven was maandag gesloten vanwege de mist. De schepen moesten tot vrijdag op zee "
            "wachten, zei de burgemeester, die het weer dit jaar bijzonder slecht vindt in de hele "
            "regio."
        ),
        (
            "Havnen var lukket mandag på grund af tåge. Skibene måtte vente til fredag på havet, sagde "
            "borgmesteren, som synes at vejret er særligt dårligt i år langs hele kysten ved byen."
        ),
        (
            "Liman pazartesi günü sis nedeniyle kapatıldı. Tekneler cuma gününe kadar denizde beklemek "
            "zorunda kaldı, dedi belediye başkanı. Başkan bu yıl havanın çok kötü olduğunu düşünüyor ve "
            "balıkçılara yardım sözü verdi bile."
        ),
        "Порт был закрыт в понедельник из-за тумана. Суда ждали в море до пятницы.",
        "港は月曜日に霧のため閉鎖された。船は金曜日まで海で待たなければならなかったと市長は述べた。",
        "أغلق الميناء يوم الاثنين بسبب الضباب. واضطرت السفن إلى الانتظار في البحر حتى الجمعة.",
        "항구는 월요일 안개 때문에 폐쇄되었다. 배들은 금요일까지 바다에서 기다려야 했다고 시장이 말했다.",
    ],
)
def test_another_language(text: str) -> None:
    assert surely_not(text, ENGLISH)


def test_only_the_beginning_is_looked_at() -> None:
    english = "The fog of that morning was on the sea and it had not lifted by noon. " * 400
    assert not surely_not(english + "Der Nebel lag auf dem Meer. " * 4000, ENGLISH)
