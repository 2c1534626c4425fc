"""What a server sends instead of an article is refused with a word on what it is."""

from __future__ import annotations

import pytest

from songngu.errors import RawError
from songngu.ingest.convert import convert
from songngu.ingest.sidecar import Sidecar


@pytest.mark.parametrize(
    "page",
    [
        "404 Not Found\nTrang bạn tìm không tồn tại.",
        "Trang chủ\nTin tức\nKhông tìm thấy trang\nTrang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng quay lại sau.",
        "Hệ thống đang bảo trì\nXin lỗi quý khách, hệ thống đang được nâng cấp, vui lòng quay lại sau.",
        "Just a moment...\nVerifying you are human. This may take a few seconds.",
        "Đăng nhập hệ thống\nTên đăng nhập\nMật khẩu\nBạn phải đăng nhập để xem nội dung này.",
        "<html><head><title>Sorry, you have been blocked</title></head><body><h1>Sorry, you have been blocked</h1>"
        "<p>This website is using a security service to protect itself from online attacks.</p></body></html>",
        "<html><head><title>Lỗi 404</title></head><body><h1>Không tìm thấy nội dung</h1>"
        "<p>Nội dung bạn yêu cầu không tồn tại hoặc đã bị xóa khỏi hệ thống.</p></body></html>",
    ],
)  # fmt: skip
def test_an_error_page_is_no_article(page):
    name = "trang.html" if page.startswith("<") else "trang.txt"
    with pytest.raises(RawError, match="is an error page, and no article: “"):
        convert(page.encode(), file=name)


NEWS = [
    # A notice that a service pauses is news, and says when.
    "Cổng dịch vụ công tỉnh Long An tạm dừng để nâng cấp\n16/07/2019\n"
    "Từ 20 giờ ngày 16/7, hệ thống tạm dừng để nâng cấp; người dân vui lòng quay lại sau 6 giờ sáng hôm sau.",
    "Hơn 400 hồ sơ không tìm thấy ở kho lưu trữ huyện Bến Lức\n16/07/2019\n"
    "UBND huyện Bến Lức cho biết 412 hồ sơ đất đai không tìm thấy khi kiểm kê kho lưu trữ.",
    "404 hộ dân Cần Giuộc nhận hồ sơ tại nhà\n16/07/2019\n"
    "Bưu điện huyện Cần Giuộc đã giao hồ sơ tận nhà cho 404 hộ dân trong tháng đầu tiên.",
]


@pytest.mark.parametrize("page", NEWS)
def test_news_of_such_things_is_an_article(page):
    assert convert(page.encode(), file="tin.txt").title == page.split("\n")[0]


def test_whoever_gives_it_a_title_has_looked_at_it():
    page = "404 Not Found\nTrang bạn tìm không tồn tại."
    said = Sidecar(title="Trang bạn tìm không tồn tại")
    assert convert(page.encode(), file="tho.txt", said=said).title == said.title
