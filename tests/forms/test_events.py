from __future__ import annotations

from timeline.codebook import MODE_CHOICES_OF, TYPES, resolve_type_filter
from timeline.forms.events import WithdrawForm, type_and_mode_choices


def test_every_type_is_offered_alone_and_with_each_of_its_modes():
    offered = [value for _group, options in type_and_mode_choices() for value, _label in options]
    assert len(offered) == len(set(offered))
    assert len(offered) == len(TYPES) + sum(map(len, MODE_CHOICES_OF.values()))


def test_every_choice_is_a_type_of_the_codebook():
    for _group, options in type_and_mode_choices():
        for value, label in options:
            found = resolve_type_filter(value)
            assert found.type
            assert found.label == label


def test_a_withdrawal_takes_a_reason():
    assert WithdrawForm({"change_reason": "Retracted"}).is_valid()
    assert not WithdrawForm({"change_reason": " "}).is_valid()
