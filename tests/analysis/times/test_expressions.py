"""What is recognized, and the value it has in a story of Friday, 22 August 2025."""

from __future__ import annotations

import pytest

from tests.analysis.times.readings import told

DATES = {
    "It opened on March 4, 2019.": ["March 4, 2019 = 2019-03-04"],
    "They met on June 3 and 5.": ["June 3 = 2025-06-03", "5 = 2025-06-05"],
    "They met on June 3, 5 and 9, he said.": ["June 3 = 2025-06-03", "5 = 2025-06-05", "9 = 2025-06-09"],
    "He counted on June 3 and 5 people met.": ["June 3 = 2025-06-03"],
    "They met on June 3 and 5:30 was too late.": ["June 3 = 2025-06-03"],
    "They met on June 3 and 31.": ["June 3 = 2025-06-03"],
    "It opened on the first Monday in March.": ["the first Monday in March = 2025-03-03"],
    "It opened on the last Friday of May 2024.": ["the last Friday of May 2024 = 2024-05-31"],
    "It opened on 4 March 2019.": ["4 March 2019 = 2019-03-04"],
    "It opened on the 4th of March, 2019.": ["the 4th of March, 2019 = 2019-03-04"],
    "It opened Tuesday, Jan. 7, 2020.": ["Tuesday, Jan. 7, 2020 = 2020-01-07"],
    "It opened on Nov. 3.": ["Nov. 3 = 2024-11-03"],
    "It opened on Nov 3rd.": ["Nov 3rd = 2024-11-03"],
    "It opened on March eighth.": ["March eighth = 2025-03-08"],
    "It opened on March twenty-first.": ["March twenty-first = 2025-03-21"],
    "It opened on 2019-03-04.": ["2019-03-04 = 2019-03-04"],
    "It opened on 03/04/2019.": ["03/04/2019 = 2019-03-04"],
    "It opened on 24/03/2019.": ["24/03/2019 = 2019-03-24"],
    "It opened in March 2019.": ["March 2019 = 2019-03"],
    "It opened in March of last year.": ["March of last year = 2024-03"],
    "It opened in June this year.": ["June this year = 2025-06"],
    "It opened in 1987.": ["1987 = 1987"],
    "It opened in 1066.": ["1066 = 1066"],
    "It opened in the year 2001.": ["the year 2001 = 2001"],
    "It opened in nineteen ninety-four.": ["nineteen ninety-four = 1994"],
    "It opened in two thousand and five.": ["two thousand and five = 2005"],
    "It opened in fiscal 2023.": ["fiscal 2023 = 2023"],
    "It opened in the summer of '69.": ["the summer of '69 = 1969-SU"],
    "It ran 1998-99 and 2014–2016.": ["1998-99 = 1998/1999", "2014–2016 = 2014/2016"],
    "It ran June 3-5.": ["June 3-5 = 2025-06-03/2025-06-05"],
    "It ran June 3 to 5, 2020.": ["June 3 to 5, 2020 = 2020-06-03/2020-06-05"],
    "It ran from Dec. 28 to Jan. 3, 2024.": ["Dec. 28 = 2023-12-28", "Jan. 3, 2024 = 2024-01-03"],
    "They met on May 5, June 6 and July 7, 2023.": [
        "May 5 = 2023-05-05",
        "June 6 = 2023-06-06",
        "July 7, 2023 = 2023-07-07",
    ],
    "Fifteen of the 19 Sept. 12 marchers came.": ["Sept. 12 = 2025-09-12"],
    "It opened on Aug. 30 last year.": ["Aug. 30 last year = 2024-08-30"],
    "It opened on Feb. 30 last year.": ["Feb. 30 last year = XXXX-02-XX"],
    "Talks were held May 16, June 2 and July 23.": [
        "May 16 = 2025-05-16",
        "June 2 = 2025-06-02",
        "July 23 = 2025-07-23",
    ],
}
COARSE = {
    "It grew in the 1990s and the late 1970s.": ["the 1990s = 199", "the late 1970s = 197"],
    "It grew in the '80s and the early nineties.": ["the '80s = 198", "the early nineties = 199"],
    "It grew in the 19th century.": ["the 19th century = 18"],
    "It grew in the twenty-first century.": ["the twenty-first century = 20"],
    "It grew in the third quarter of 2024.": ["the third quarter of 2024 = 2024-Q3"],
    "Its second-quarter sales rose.": ["second-quarter = 2025-Q2"],
    "It grew in this year's first quarter.": ["this year's first quarter = 2025-Q1"],
    "It grew in the first half of 2024.": ["the first half of 2024 = 2024-H1"],
    "It grew in spring 2024.": ["spring 2024 = 2024-SP"],
    "It grew last summer and will grow next winter.": ["last summer = 2024-SU", "next winter = 2026-WI"],
    "It grew in mid-July and in early 2020.": ["mid-July = 2025-07", "early 2020 = 2020"],
    "It ended at the end of June.": ["the end of June = 2025-06"],
    "It ended by year-end.": ["year-end = 2025"],
    "It fell in mid-1996.": ["mid-1996 = 1996"],
    "It rose from the lows of early summer.": ["early summer = 2025-SU"],
    "It met in the week of March 6.": ["the week of March 6 = 2025-W10"],
    "It met in the week of Jan. 5, 2026.": ["the week of Jan. 5, 2026 = 2026-W02"],
    "Sales for the year ended Aug. 3 rose.": ["the year = P1Y", "Aug. 3 = 2025-08-03"],
}
RELATIVE = {
    "He left yesterday; she leaves tomorrow, not today.": [
        "yesterday = 2025-08-21",
        "tomorrow = 2025-08-23",
        "today = 2025-08-22",
    ],
    "He left the day before yesterday, to return the day after tomorrow.": [
        "the day before yesterday = 2025-08-20",
        "the day after tomorrow = 2025-08-24",
    ],
    "He left years ago.": ["years ago = PAST_REF"],
    "He left last night, she this morning.": ["last night = 2025-08-21TNI", "this morning = 2025-08-22TMO"],
    "He left yesterday afternoon.": ["yesterday afternoon = 2025-08-21TAF"],
    "He was to speak tonight.": ["tonight = 2025-08-22TNI"],
    "He left last week.": ["last week = 2025-W33"],
    "He left earlier this week.": ["earlier this week = 2025-W34"],
    "He leaves next month.": ["next month = 2025-09"],
    "He left last year.": ["last year = 2024"],
    "He left over the weekend.": ["the weekend = 2025-W33-WE"],
    "He left ten days ago.": ["ten days ago = 2025-08-12"],
    "He left three weeks ago.": ["three weeks ago = 2025-W31"],
    "He left nearly two years ago.": ["nearly two years ago = 2023"],
    "He left several years ago.": ["several years ago = PAST_REF"],
    "He left a million years ago.": ["a million years ago = PAST_REF"],
    "He left in the past; he is now happy.": ["the past = PAST_REF", "now = PRESENT_REF"],
    "He hopes for it in the future, as soon as possible.": [
        "the future = FUTURE_REF",
        "as soon as possible = FUTURE_REF",
    ],
}
LENGTHS = {
    "It took two hours and 30 minutes.": ["two hours = PT2H", "30 minutes = PT30M"],
    "It took a year and a half.": ["a year and a half = P1Y6M"],
    "It took 2 1/2 years.": ["2 1/2 years = P2Y6M"],
    "It took a minute and a half.": ["a minute and a half = PT1M30S"],
    "It took half an hour.": ["half an hour = PT30M"],
    "It took more than a month.": ["more than a month = P1M"],
    "It took at least 18 months.": ["at least 18 months = P18M"],
    "It took two decades, not a century.": ["two decades = P20Y", "a century = P100Y"],
    "It took several weeks, even months.": ["several weeks = PXW"],
    "It took a few minutes.": ["a few minutes = PTXM"],
    "It was a five-day visit.": ["five-day = P5D"],
    "It took 12 to 18 months.": ["12 to 18 months = P12M"],
    "It took a couple of days.": ["a couple of days = P2D"],
    "It took a fortnight.": ["a fortnight = P2W"],
    "He was gone for months.": ["months = PXM"],
}
SETS = {
    "They meet every other Monday.": ["every other Monday = XXXX-WXX-1"],
    "They meet every Monday.": ["every Monday = XXXX-WXX-1"],
    "They meet each July and every summer.": ["each July = XXXX-07", "every summer = XXXX-SU"],
    "They meet every two weeks.": ["every two weeks = P2W"],
    "They meet every morning.": ["every morning = XXXX-XX-XXTMO"],
    "They meet daily, twice a week.": ["daily = P1D", "a week = P1W"],
    "It pays $5 an hour.": ["an hour = PT1H"],
}
CLOCK = {
    "It starts at 8 p.m. Monday.": ["8 p.m. Monday = 2025-08-18T20:00"],
    "It started Monday at 10:30 a.m.": ["Monday at 10:30 a.m. = 2025-08-18T10:30"],
    "It started at noon Thursday.": ["noon Thursday = 2025-08-21T12:00"],
    "It started at 12:05 a.m. Thursday.": ["12:05 a.m. Thursday = 2025-08-21T00:05"],
    "It started at 7 o'clock.": ["7 o'clock = 2025-08-22T07:00"],
    "It started at 14:30 GMT.": ["14:30 GMT = 2025-08-22T14:30"],
    "It started at 1430 GMT.": ["1430 GMT = 2025-08-22T14:30"],
    "It starts at 9 p.m. Eastern on Sunday.": ["9 p.m. Eastern on Sunday = 2025-08-17T21:00"],
    "It starts at 9 p.m. Eastern time Sunday.": ["9 p.m. Eastern time Sunday = 2025-08-17T21:00"],
    "It started at noon local time Monday.": ["noon local time Monday = 2025-08-18T12:00"],
    "It started at 14:30.": ["14:30 = 2025-08-22T14:30"],
    "It started at 5 p.m. EST, Aug. 6.": ["5 p.m. EST, Aug. 6 = 2025-08-06T17:00"],
    "It started on the morning of Aug. 6.": ["the morning of Aug. 6 = 2025-08-06TMO"],
    "It started on Monday night.": ["Monday night = 2025-08-18TNI"],
}
HOLIDAYS = {
    "He left on Christmas Eve 2024.": ["Christmas Eve 2024 = 2024-12-24"],
    "He left last Thanksgiving.": ["last Thanksgiving = 2024-11-28"],
    "He left on Memorial Day and New Year’s Day.": ["Memorial Day = 2025-05-26", "New Year’s Day = 2025-01-01"],
    "He left on Good Friday.": ["Good Friday = 2025-04-18"],
    "The Sept. 11 attacks were remembered.": ["Sept. 11 = 2001-09-11"],
}
ALL = DATES | COARSE | RELATIVE | LENGTHS | SETS | CLOCK | HOLIDAYS


@pytest.mark.parametrize("text", ALL)
def test_value(text: str) -> None:
    assert told(text) == ALL[text]


NOTHING = [
    "",
    "She may go; she might march. It will fall.",
    "April Jones and Theresa May met August Wilson.",
    "He came second, and waited a second.",
    "The Sunday Times and Friday Night Lights and Ruby Tuesday.",
    'He told "Fox News Sunday" so.',
    'He said so on "Valley News Sunday."',
    "The vote of Super Tuesday and the sales of Black Friday were far off.",
    "9/11 was invoked.",
    "Call 555-1990 or 202-555-1998.",
    "They won 21-14, 3-2 and 10:3.",
    "She swam at the Winter Games.",
    "It cost $1999, $2,020 and €1998, or 1998%.",
    "About 3000 people; room B1990; 1990Xyz; flight 1815.",
    "A 34-year-old man, 52 years old.",
    "Three-quarters of it; a quarter of it.",
    "He spoke on ABC's This Week.",
    "He said so on “The Valley Tonight” and on the Today show.",
    "It fell soon after, as soon as it rained.",
    "9999",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_time(text: str) -> None:
    assert told(text) == []


IMPOSSIBLE = {
    "It is due on June 31.": "June 31 = XXXX-06-XX",
    "It is due on Sept 31.": "Sept 31 = XXXX-09-XX",
    "It was due on Feb. 29, 2023.": "Feb. 29, 2023 = 2023-02-XX",
    "It was due on 31/02/2020.": "31/02/2020 = 2020-02-XX",
    "It was due on June 29-31.": "June 29-31 = XXXX-06-XX",
}


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_an_impossible_date_is_told_as_such(text: str) -> None:
    assert told(text) == [IMPOSSIBLE[text]]
