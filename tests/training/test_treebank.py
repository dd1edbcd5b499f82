"""CoNLL-U read and turned back into text."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import spacy

from training import treebank

if TYPE_CHECKING:
    from pathlib import Path

MINI = """\
# newdoc id = GUM_news_kettle
# sent_id = GUM_news_kettle-1
# text = The kettle doesn't boil.
1\tThe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t2\tdet\t_\tEntity=(1-object-new-nn-cf1-2-sgl
2\tkettle\tkettle\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t_\tEntity=1)
3-4\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_
3\tdoes\tdo\tAUX\tVBZ\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t5\taux\t_\t_
4\tn't\tnot\tPART\tRB\tPolarity=Neg\t5\tadvmod\t_\t_
5\tboil\tboil\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = GUM_news_kettle-2
# text = Ada Quill waits.
1\tAda\tAda\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tEntity=(2-person-new-nn-cf1-1,2-sgl-Ada_Quill
2\tQuill\tQuill\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\tEntity=2)
3\twaits\twait\tVERB\tVBZ\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newdoc id = GUM_whow_tea
# sent_id = GUM_whow_tea-1
# text = Wait
1\tWait\twait\tVERB\tVB\tMood=Imp|VerbForm=Fin\t0\troot\t_\t_
"""


def sentences() -> list[treebank.Sentence]:
    return list(treebank.parse(MINI.splitlines()))


def test_words_of_a_contraction_stand_together() -> None:
    assert sentences()[0].text == "The kettle doesn't boil."


def test_heads_count_from_nought_and_a_root_is_its_own() -> None:
    assert [word.head for word in sentences()[0].words] == [1, 4, 4, 4, 4, 4]
    assert sentences()[0].words[4].deprel == "ROOT"


def test_documents_are_groups_of_neighbours() -> None:
    assert [[one.id for one in group] for group in treebank.documents(sentences())] == [
        ["GUM_news_kettle-1", "GUM_news_kettle-2"],
        ["GUM_whow_tea-1"],
    ]


def test_sources_that_are_not_free_for_business_are_left_out() -> None:
    assert [one.trained_on for one in sentences()] == [True, True, False]


def test_a_packed_file_reads_as_a_plain_one(tmp_path: Path) -> None:
    plain, packed = tmp_path / "mini.conllu", tmp_path / "mini.conllu.gz"
    plain.write_text(MINI, "utf-8")
    packed.write_bytes(gzip.compress(MINI.encode()))
    assert list(treebank.read(plain)) == list(treebank.read(packed)) == sentences()


def test_a_paragraph_break_is_a_token_that_hangs_on_the_word_before() -> None:
    doc = treebank.to_doc(spacy.blank("en").vocab, sentences()[:2], ["\n\n"])
    assert doc.text.strip() == "The kettle doesn't boil.\n\nAda Quill waits."
    gap = doc[6]
    assert (gap.text, gap.pos_, gap.head.text) == ("\n\n", "SPACE", ".")
    assert [sent[0].text for sent in doc.sents] == ["The", "Ada"]


def test_annotations_come_through() -> None:
    doc = treebank.to_doc(spacy.blank("en").vocab, sentences()[:1])
    assert [token.lemma_ for token in doc] == ["the", "kettle", "do", "not", "boil", "."]
    assert [token.dep_ for token in doc] == ["det", "nsubj", "aux", "advmod", "ROOT", "punct"]
    assert str(doc[3].morph) == "Polarity=Neg"
