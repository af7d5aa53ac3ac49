from __future__ import annotations

import json
import re

from django.core.management import call_command


def test_says_speed_and_memory(tmp_path, capsys):
    path, lines = tmp_path / "text.txt", tmp_path / "many.jsonl"
    text = "It began on 4 April 2019 and lasted three weeks. " * 50
    path.write_text(text, "utf-8")
    lines.write_text(json.dumps({"text": text}), "utf-8")
    call_command("time_dates", str(path), str(lines))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "4,900 characters in 2 texts"
    numbers = [float(number.replace(",", "")) for number in re.findall(r"[\d.,]+", lines[2])]
    assert numbers[0] > 0
    assert numbers[1] > 1, "to find dates takes longer than to cut tokens"
    assert re.fullmatch(r"memory: \d+ MB at most", lines[3])
