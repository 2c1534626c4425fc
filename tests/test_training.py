"""What goes into training, and what must never go into it."""

from __future__ import annotations

import dataclasses
import random
import re
from pathlib import Path

import pytest

from songngu.errors import ConfigError, RawError
from training import augment, clean, collect, config, holdout
from training.pairs import CONFIG, Pair, key, own_pairs, read_pairs, write_pairs

SETTINGS = config.load_config(CONFIG)
TOKEN = re.compile(r"｟\d+｠")


def pair(vi: str, en: str, source: str = "A-001") -> Pair:
    return Pair(vi, en, source)


LONG_VI = "Sở Nội vụ " + "rà soát hồ sơ " * 10
LONG_EN = "The department " + "reviews the files " * 10


class TestHeldOutSentences:
    def test_no_sentence_of_a_test_is_trained_on(self) -> None:
        kept, _ = clean.clean(own_pairs(), clean.read_withheld(), own=True)
        trained = {key(one.vi) for one in kept}
        tested = [one for file in holdout.held_out() for one in read_pairs(file)]
        assert len(tested) >= 600
        assert not [one.vi for one in tested if key(one.vi) in trained]

    def test_the_test_files_share_no_sentence(self) -> None:
        sets = [{key(one.vi) for one in read_pairs(file)} for file in holdout.held_out()]
        assert not sets[0] & sets[1] and not sets[0] & sets[2] and not sets[1] & sets[2]

    def test_the_test_has_short_and_long_sentences_and_the_negated_set_only_negated(self) -> None:
        test = read_pairs(holdout.TEST)
        assert len(test) >= 300 and sum(holdout.is_long(one.vi) for one in test) >= 100
        assert all(holdout.is_negated(one) for one in read_pairs(holdout.NEGATION))

    def test_a_sentence_that_differs_from_a_test_in_figures_and_case_only_is_left_out(self) -> None:
        withheld = frozenset([key("Tỉnh đã cấp 5 giấy phép trong năm 2019.")])
        near = pair("TỈNH đã cấp 17 giấy phép trong năm 2020", "The province issued 17 permits")
        kept, dropped = clean.clean([near], withheld, own=False)
        assert kept == [] and dropped["in a test"] == 1

    def test_either_side_gives_a_test_sentence_away(self) -> None:
        withheld = frozenset([key("The province issued five permits in 2019.")])
        near = pair("Tỉnh cấp 5 giấy phép.", "The province issued five permits in 2019.")
        assert clean.clean([near], withheld, own=False)[0] == []

    def test_whether_a_sentence_is_reserved_hangs_on_nothing_but_itself(self) -> None:
        many = [pair(f"{LONG_VI} {n}.", f"{LONG_EN} {n}.", "O-002") for n in range(200)]
        reserved = [one for one in many if holdout.is_reserved(one)]
        assert 20 < len(reserved) < 90
        assert reserved == [one for one in reversed(many) if holdout.is_reserved(one)][::-1]

    def test_slices_the_pilot_learned_from_give_no_test_sentences(self) -> None:
        old = [pair(f"{LONG_VI} {n}.", f"{LONG_EN} {n}.", "F-002") for n in range(200)]
        assert not any(map(holdout.is_reserved, old))

    def test_what_stands_in_a_test_stays_when_new_files_arrive(self) -> None:
        new = [pair(f"{LONG_VI} {n}.", f"{LONG_EN} {n}.", "O-001") for n in range(100)]
        standing = [pair("Câu cũ.", "An old sentence.")]
        grown = holdout.grow(holdout.TEST, standing, new[:50])
        again = holdout.grow(holdout.TEST, grown, new)
        assert grown[:1] == standing and again[: len(grown)] == grown and len(again) > len(grown)


class TestCleaning:
    @pytest.mark.parametrize(
        ("vi", "en", "why"),
        [
            ("", "Something", "empty"),
            ("Hai bên trao đổi kinh nghiệm.", "", "empty"),
            ("Hà Nội, ngày mồng một Tết", "Hà Nội, ngày mồng một Tết", "not translated"),
            ("Có " + "một câu rất dài " * 10, "Short.", "length ratio"),
            (
                "Here is no Vietnamese at all",
                "Here is no Vietnamese at all either",
                "not Vietnamese",
            ),
            ("Bấm vào nút <b>Lưu</b> để lưu lại", "Press <b>Save</b> to save it now", "markup"),
            (
                "Người dân đến nộp hồ sơ tại xã",
                "Người dân đến nộp hồ sơ tại xã mình",
                "not English",
            ),
        ],
    )
    def test_open_data_is_left_out_for_a_reason(self, vi: str, en: str, why: str) -> None:
        assert clean.fault(pair(vi, en, "xquad"), own=False) == why

    def test_a_good_pair_stays(self) -> None:
        good = pair("Người dân nộp hồ sơ tại xã.", "People submit their files at the commune.")
        assert clean.fault(good, own=False) == "" and clean.fault(good, own=True) == ""

    def test_short_units_may_be_much_longer_in_english(self) -> None:
        office = pair("Sở TN&MT", "the Department of Natural Resources and Environment", "E-011")
        assert clean.fault(office, own=True) == ""

    def test_one_of_two_equal_sentences_stays(self) -> None:
        one = pair("Sở đã giải quyết xong toàn bộ hồ sơ.", "The department settled all files.")
        two = pair("Sở đã giải quyết xong toàn bộ hồ sơ.", "All files were settled.")
        assert clean.clean([one, two], frozenset(), own=True)[0] == [one]

    def test_a_line_without_its_tab_is_named(self, tmp_path: Path) -> None:
        file = tmp_path / "N-001.tsv"
        file.write_text("Một câu.\tA sentence.\nMột câu nữa.\n", encoding="utf-8")
        with pytest.raises(RawError, match=r"N-001\.tsv:2"):
            read_pairs(file)

    def test_a_file_still_being_written_waits(self, tmp_path: Path) -> None:
        write_pairs(tmp_path / "N-001.tsv", [pair("Một câu.", "A sentence.")])
        (tmp_path / "N-002.tsv").write_text("Một câu nữa.\tAnother sen", encoding="utf-8")
        assert [one.source for one in own_pairs(tmp_path)] == ["N-001"]


class TestSources:
    def test_each_open_source_has_address_licence_and_digest(self) -> None:
        sources = collect.load_sources()
        assert sources
        for source in sources:
            assert source.address.startswith("https://") and source.licence
            assert re.fullmatch(r"[0-9a-f]{64}", source.sha256)

    def test_every_source_in_the_mix_is_known(self) -> None:
        assert set(SETTINGS.mix.sources) <= {source.name for source in collect.load_sources()}

    def test_a_changed_file_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "xquad.tsv").write_text("a\tb\n", encoding="utf-8")
        source = next(one for one in collect.load_sources() if one.name == "xquad")
        with pytest.raises(RawError, match="digest"):
            collect.collect(tmp_path, [source])

    def test_an_unknown_setting_is_named(self, tmp_path: Path) -> None:
        file = tmp_path / "config.toml"
        text = CONFIG.read_text(encoding="utf-8").replace("dropout = 0.1", "drop_out = 0.2")
        file.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError, match="drop_out"):
            config.load_config(file)


class TestPlaceholders:
    def test_both_sides_get_the_same_placeholder_in_the_order_of_the_vietnamese(self) -> None:
        vi, en = augment.protect_pair(
            "Ngày 16/7/2019, tỉnh Long An có 1.932 hồ sơ.",
            "Long An Province had 1,932 dossiers on July 16, 2019.",
        )
        assert (
            vi == "Ngày ｟0｠, tỉnh ｟1｠ có ｟2｠ hồ sơ."
            or vi == "｟0｠, tỉnh ｟1｠ có ｟2｠ hồ sơ."
        )
        assert en == "｟1｠ Province had ｟2｠ dossiers on ｟0｠."

    def test_an_entity_that_the_english_says_otherwise_stays(self) -> None:
        vi, en = augment.protect_pair(
            "Tỉnh Gia Lai có 1.932 hồ sơ.", "The province had almost two thousand dossiers."
        )
        assert not TOKEN.search(vi) and not TOKEN.search(en)

    def test_a_number_does_not_take_part_of_a_longer_one(self) -> None:
        vi, en = augment.protect_pair(
            "Có 14 xã và 2.014 hộ nghèo.", "There are 2,014 poor households in 14 communes."
        )
        assert vi == "Có ｟0｠ xã và ｟1｠ hộ nghèo."
        assert en == "There are ｟1｠ poor households in ｟0｠ communes."

    def test_the_same_number_twice_takes_two_places(self) -> None:
        vi, en = augment.protect_pair("Có 12 xã, 12 phường.", "There are 12 communes, 12 wards.")
        assert (vi, en) == ("Có ｟0｠ xã, ｟1｠ phường.", "There are ｟0｠ communes, ｟1｠ wards.")

    def test_some_are_left_out_when_asked_for(self) -> None:
        vi, en = "Có 12 xã, 15 phường.", "There are 12 communes, 15 wards."
        assert augment.protect_pair(vi, en, 1.0, random.Random(1)) == (vi, en)

    def test_no_more_than_sixteen(self) -> None:
        vi = ", ".join(f"{n} xã" for n in range(20, 45))
        en = ", ".join(f"{n} communes" for n in range(20, 45))
        protected = augment.protect_pair(vi, en)
        assert len(TOKEN.findall(protected[0])) == len(TOKEN.findall(protected[1])) == 16


class TestVariants:
    def test_office_terms_are_spelled_out_and_abbreviated(self) -> None:
        en = "The People's Committee discussed administrative reform."
        seen = {
            augment.abbreviate("UBND tỉnh bàn về cải cách hành chính.", en, random.Random(n))
            for n in range(9)
        }
        assert seen == {
            "Ủy ban nhân dân tỉnh bàn về cải cách hành chính.",
            "UBND tỉnh bàn về CCHC.",
        }

    @pytest.mark.parametrize(
        ("vi", "en"),
        [
            (
                "cải cách hành chính (CCHC)",
                "administrative reform (CCHC)",
            ),
            ("Ban Chỉ đạo CCHC", "the CCHC Steering Committee"),
        ],
    )
    def test_an_abbreviation_that_is_introduced_or_shown_stays(self, vi: str, en: str) -> None:
        assert {augment.abbreviate(vi, en, random.Random(n)) for n in range(9)} == {vi}

    def test_a_list_divides_where_both_sides_divide(self) -> None:
        one = pair(
            "Sở rà soát thủ tục hành chính; các huyện công khai kết quả xử lý.",
            "The department reviews administrative procedures; districts publish the results.",
        )
        assert augment.split(one) == [
            ("Sở rà soát thủ tục hành chính", "The department reviews administrative procedures"),
            ("các huyện công khai kết quả xử lý.", "districts publish the results."),
        ]

    def test_nothing_divides_where_the_sides_differ(self) -> None:
        one = pair(
            "Sở rà soát thủ tục hành chính; các huyện công khai kết quả xử lý.",
            "The department reviews procedures, and the districts publish the results.",
        )
        assert augment.split(one) == []

    def test_an_epoch_is_the_same_for_the_same_seed_and_another_for_another(self) -> None:
        own = [pair(f"Có {n} hồ sơ tại xã.", f"There are {n} files.", "A-001") for n in range(60)]
        own += [pair(f"đơn vị {n}", f"unit {n}", "E-001") for n in range(20)]
        others = [pair("Xin chào các bạn.", "Hello.", "xquad")]

        def epoch(seed: int) -> list[augment.Row]:
            return augment.epoch_rows(
                own, others, SETTINGS.mix, SETTINGS.augment, random.Random(seed)
            )

        assert epoch(1) == epoch(1) != epoch(2)

    def test_the_placeholders_of_all_rows_match(self) -> None:
        own = [one for one in own_pairs() if one.source in ("A-001", "F-001", "E-001")]
        rows = augment.epoch_rows(own, [], SETTINGS.mix, SETTINGS.augment, random.Random(5))
        assert any(TOKEN.search(vi) for vi, _ in rows)
        for vi, en in rows:
            assert sorted(TOKEN.findall(vi)) == sorted(TOKEN.findall(en))


class TestPackage:
    def test_training_can_go_on_from_a_package_alone(self, tmp_path: Path) -> None:
        torch = pytest.importorskip("torch", reason="torch is for training only")
        from training.model import Transformer
        from training.pack import pack
        from training.restore import restore
        from training.tokenizer import train_vocabulary

        vocabulary = tmp_path / "sentencepiece.model"
        texts = [text for one in own_pairs()[:3000] for text in (one.vi, one.en)]
        train_vocabulary(texts, 600, vocabulary, seed=1)
        shape = config.ModelConfig(32, 64, 2, 2, 1)
        tiny = dataclasses.replace(SETTINGS, model=shape)
        model = Transformer(600, shape)
        package = tmp_path / "tiny.argosmodel"
        pack(model.state_dict(), tiny, vocabulary, package, "0.1")
        state, pieces = restore(package, shape)
        assert pieces == vocabulary.read_bytes()
        for name, value in model.state_dict().items():
            step = value.abs().max() / 127
            assert torch.allclose(state[name], value, atol=float(step)), name

    def test_the_loss_and_its_gradient_are_those_of_torch(self) -> None:
        torch = pytest.importorskip("torch", reason="torch is for training only")
        from training.model import PAD, Transformer, loss_sum

        torch.manual_seed(1)
        model = Transformer(90, config.ModelConfig(16, 32, 2, 1, 1))
        hidden = torch.randn(7, 50, 16, requires_grad=True)
        gold = torch.randint(4, 90, (7, 50))
        gold[:, 40:] = PAD
        ours = loss_sum(model, hidden, gold, 0.1)
        (gradient,) = torch.autograd.grad(ours, hidden)
        scores = torch.nn.functional.linear(hidden, model.embedding.weight)
        theirs = torch.nn.functional.cross_entropy(
            scores.flatten(0, 1),
            gold.flatten(),
            ignore_index=PAD,
            reduction="sum",
            label_smoothing=0.1,
        )
        (wanted,) = torch.autograd.grad(theirs, hidden)
        assert torch.allclose(ours, theirs, rtol=1e-5)
        assert torch.allclose(gradient, wanted, atol=1e-5)


class TestTraining:
    def test_training_goes_on_exactly_where_it_stopped(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        torch = pytest.importorskip("torch", reason="torch is for training only")
        from training import train
        from training.tokenizer import train_vocabulary

        monkeypatch.setattr(train, "WORK", tmp_path)
        own = [one for one in own_pairs() if one.source in ("A-001", "E-001")]
        monkeypatch.setattr(train, "own_pairs", lambda: own)
        monkeypatch.setattr(train, "read_clean", list)
        vocabulary = tmp_path / "sentencepiece.model"
        train_vocabulary([text for one in own for text in (one.vi, one.en)], 600, vocabulary, 1)
        tiny = dataclasses.replace(
            SETTINGS,
            model=config.ModelConfig(16, 32, 2, 1, 1),
            train=dataclasses.replace(SETTINGS.train, batch_tokens=2000),
        )

        class Counted(train.Run):
            def until(self, step: int) -> Counted:
                self.last = step
                self.train(None)
                return self

            def step(self, batch: object) -> None:
                super().step(batch)
                self.stop = self.at.step >= self.last

        turned = train.Run("turned", tiny, vocabulary, None, back=True)
        straight_on = train.Run("straight on", tiny, vocabulary, None)
        there, back = straight_on._new_epoch(), turned._new_epoch()
        assert sum(map(len, there.sources)) > sum(map(len, there.targets))  # syllables are many
        assert sum(map(len, back.sources)) < sum(map(len, back.targets))
        batches = 12  # more than one epoch has
        straight = Counted("straight", tiny, vocabulary, None).until(batches)
        Counted("halved", tiny, vocabulary, None).until(5)
        halved = Counted("halved", tiny, vocabulary, None).until(batches)
        assert straight.at.epoch == halved.at.epoch > 0
        for name, value in straight.model.state_dict().items():
            assert torch.equal(value, halved.model.state_dict()[name]), name
