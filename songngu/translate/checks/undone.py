"""Whether what the Vietnamese ends, refuses or misses is ended, refused or missed in the English.

These verbs deny without "không", so that no count of negatives sees one vanish: "hủy kết quả
của hai người" that becomes "the results of two people". Each has the English of which some
word must stand anywhere in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from songngu.translate.checks.wording import needs, table

_ENDS = "end, terminat, stop, ceas, aboli, shut, past, abandon, scrap, eliminat, discontinu, halt, no longer, no more, over, remov, cut, drop, gone, finish, clos, do away, did away, done away"
_ANNULS = "wast, annul, cancel, revok, revoc, void, nullif, invalid, rescind, repeal, abrogat, overturn, quash, aboli, remov, forfeit, eliminat, reliev, relief, scrap, withdr, call, strike, struck, struck off, reject, destr, delet, undo, discard, dispos, shred, set aside, thrown out, throw out, lift"
_DISMISSES = "dismiss, remov, reliev, relief, forc, out of, sack, strip, fire, oust, depos, expel, discharg, terminat, releas, step, lost, los, resign, out of office, quit, unseat, recall, replac, drop"
# Vietnamese = English stems. What stands in brackets there does not count: "(thư) từ chối".
_TABLE = f"""
hủy | huỷ | hủy bỏ | huỷ bỏ = {_ANNULS}
bãi bỏ = {_ANNULS}, {_ENDS}, axe, slash
xóa bỏ | xoá bỏ = {_ANNULS}, {_ENDS}, break, broke, eras, clear, root, dismantl, wipe, rid
xóa | xoá = {_ANNULS}, {_ENDS}, break, broke, eras, clear, root, dismantl, wip, rid, eradicat, litera, clean, blank, away, replac, phas, without, slash, purg, writ, wrote, paperless, black, alleviat, reduc, dispens, bridg, off, raz, less, scrub, ban, narrow, level, demoli, strip, expung, tear, tore, tamper, alter, out
bỏ hẳn | loại bỏ | dẹp bỏ | gỡ bỏ | dỡ bỏ | tháo dỡ | phá bỏ | cắt bỏ | gạch bỏ = {_ANNULS}, {_ENDS}, break, broke, eras, clear, root, dismantl, wip, rid, eradicat, clean, blank, away, replac, phas, without, slash, purg, paperless, reduc, off, raz, less, demoli, strip, tak, took, tear, tore, torn, pull, exclud, abandon, weed, filter, skip, trim, knock, shed, ditch, forgo, leave, screen, down, not, out
thu hồi = ask, brought, bring, claim, los, clos, revok, revoc, recover, withdr, recall, acqui, reclaim, tak, took, seiz, confiscat, retriev, collect, expropriat, clear, return, repossess, hand, resum, repay, get, got, land, claw, refund, surrender
từ chối = refus, reject, declin, deny, deni, turn, rebuff, disown, disclaim, say no, said no, not, without
đình chỉ = cut, discontinu, expel, expul, remov, disqualif, suspend, suspens, halt, stop, terminat, dismiss, shut, clos, bar, order, ban
tạm đình chỉ = cut, suspend, suspens, halt, stop, shut, clos
tạm dừng | tạm ngừng | tạm ngưng = adjourn, postpon, not, no longer, suspend, suspens, paus, halt, stop, temporar, clos, put off, hold, held, interrupt, freez, froze, down, shut, offline, break
chấm dứt = {_ENDS}, put an end, put a stop, stamp, no, not, without, expir, leav
bãi nhiệm | miễn nhiệm | cách chức | bãi chức | buộc thôi việc = {_DISMISSES}
thôi việc | nghỉ việc = forc, reliev, time off, off, leav, left, resign, quit, dismiss, severance, redundan, laid off, lay off, depart, sever, job, terminat, stop, stepp, let go, exit, retire, out of work, walked, go, drop, redundant
quá hạn | trễ hạn | trễ hẹn | chậm trễ = late, overdue, delay, behind, past, miss, slow, tard, lag, expir, backlog, outstanding, exceed, fail, after, otherwise, beyond, if not, overrun, long, deadline, time, lapse, not, without
hết hạn | hết hiệu lực | hết giá trị = pass, expir, laps, end, invalid, ceas, ran out, run out, over, no longer, lose, lost, out of, elaps, finish, deadline, close, date, term
vắng mặt = out, no-show, absen, miss, without, not, skip, fail, empty, away, lack, n't, stay, leav, left, no
cấm = clos, ban, prohibit, forbid, bar, not, no, outlaw, off limits, restrict, never, forbad
né tránh | đùn đẩy | lảng tránh = spar, shunt, pushing, toss, bounc, evad, evas, dodg, avoid, escap, shirk, shift, pass, hid, flee, fled, elud, buck, push, skip, run, ran, blam, truan, truant, duck, away, absc, slip
mất kết nối | mất điện | mất mạng | mất sóng | mất liên lạc = los, out, disconnect, cut, without, no, down, fail, interrupt, off, blackout, broke, disrupt
nghiêm cấm = clos, ban, prohibit, forbid, bar, not, no, outlaw, forbad
phản đối = challeng, contest, hit back, oppon, oppos, object, protest, against, disagree, disapprov, dissent, resist, reject
bác đơn | bác bỏ = rul, reject, dismiss, den, refut, overrul, turn, rebut, throw, threw, disprov
"""
# The same syllables in other words.
_OTHER = re.compile(
    r"(?<!\w)(?:phá|tiêu|chôn|phân|thiêu) (?:hủy|huỷ)|(?:hủy|huỷ) (?:diệt|hoại)|bỏ việc|gia đình chỉ|cấm (?:khẩu|cung|địa)|(?:từ|lời) chối"
    r"|(?:lệnh|biển|vùng|khu vực|danh mục|điều) cấm|(?:trắng|xí|nhạt) (?:xóa|xoá)|cấm vận|rừng cấm|nghỉ việc (?:riêng|không)|(?<!\w)không (?:\w+ ){0,2}(?:từ chối|né tránh|đùn đẩy)"
)


def _rows() -> Iterator[tuple[str, str, str]]:
    for line in _TABLE.strip().splitlines():
        verbs, stems = line.split(" = ")
        for verb in verbs.split(" | "):
            yield verb, verb, rf"\b(?:{'|'.join(stems.split(', '))})"


_RULES = table(_rows())


def undoing_lost(source: str, english: str) -> Iterator[str]:
    """ "the results of two people" for "hủy kết quả của hai người"."""
    for said, needed in needs(_RULES, _OTHER.sub("…", source)):
        if not needed.search(english):
            yield f"negation: {said.lower()}"
