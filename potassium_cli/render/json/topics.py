"""Topics to read as one object: their list, or one with all that is said in it and the sources of each piece."""

from potassium_cli.domain.topics.topic import Piece
from potassium_cli.render.json.envelope import Json, foot, goal_object, rounded, said, whose
from potassium_cli.render.sheet import Sheet
from potassium_cli.render.text.cautions import incomplete
from potassium_cli.reports.carried import shown_goal
from potassium_cli.reports.topics import Passage, Serving, TopicsReport


def topics_json(report: TopicsReport, sheet: Sheet) -> Json:
    """Turn the list of topics, or one topic, into one object. A piece names its sources by their numbers."""
    told = _topic(report, sheet) if report.topic else {"topics": [topic._asdict() for topic in report.topics]}
    return {
        **whose(report.person),
        "tier": str(report.decision.tier),
        "goal": goal_object(shown_goal(report.decision)),
        **told,
        "problem": incomplete(report.problem) if report.problem else None,
        **foot(),
    }


def _topic(report: TopicsReport, sheet: Sheet) -> Json:
    return {
        "topic": report.topic._asdict() if report.topic else None,
        "pieces": [_passage(passage, sheet) for passage in report.passages],
        "sources": [{"number": number, **each._asdict()} for number, each in enumerate(report.sources, start=1)],
        "waiting": said(report.waiting, sheet),
        "notes": list(report.notes),
    }


def _passage(passage: Passage, sheet: Sheet) -> Json:
    told: Json = {"piece": str(passage.piece)}
    if passage.piece is Piece.TABLE:
        return {**told, "rows": [[cell.replace("\u00a0", " ") for cell in row] for row in passage.cells]}
    if passage.piece is Piece.FOODS:
        return {**told, "foods": [_serving(serving) for serving in passage.servings]}
    return {**told, "text": passage.text.said(sheet.person).replace("\u00a0", " "), "sources": list(passage.sources)}


def _serving(serving: Serving) -> Json:
    return {
        "food": {"id": serving.food.id, "name": serving.food.name},
        "portion": serving.portion.label,
        "grams": serving.portion.grams,
        "potassium_mg": rounded(serving.potassium_mg),
    }
