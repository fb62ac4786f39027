"""How Sphinx builds the documentation: python -m sphinx -W docs build/site."""

import sys
from pathlib import Path
from typing import Any

from sphinx import addnodes

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

project = "mtcheck"
html_title = "mtcheck"
extensions = ["myst_parser"]
exclude_patterns = ["_static"]
myst_heading_anchors = 4
myst_disable_syntax = ["html_block", "html_inline"]
smartquotes = False  # straight marks are often what a page is about
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_copyright = False
html_show_sourcelink = False
html_copy_source = False
html_domain_indices = html_use_index = False


def setup(app: Any) -> None:
    """Write the generated pages before Sphinx looks for pages."""
    import generate

    generate.clear(HERE)
    generate.write(HERE)
    app.connect("doctree-read", unlink_folders)


def unlink_folders(app: Any, page: Any) -> None:
    """Name the folders of the repository without a link: the site does not hold them."""
    for link in list(page.findall(addnodes.pending_xref)):
        if (HERE / link["reftarget"]).is_dir():
            link.replace_self(link.children)
